package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process and no other: a pid is reused sooner or later, a pid with its start (kernel ticks since boot) in one boot is not.
 * Kept in HOLDFAST_HOME/run, so that a later start can tell its own left-overs from strangers.
 */
record ProcessMark(String boot, long pid, long started) {

    static Optional<ProcessMark> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name in brackets may hold blanks; after it: state is field 3, start time field 22 of proc(5)
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessMark(currentBoot(), pid, Long.parseLong(fields[19])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<ProcessMark> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split("\\s+");
            return words.length == 3
                    ? Optional.of(new ProcessMark(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, boot + " " + pid + " " + started + "\n");
        } catch (IOException e) {
            throw Trouble.writing(file, e);
        }
    }

    boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Memory of the process alone, in MB. */
    long ownMegabytes() {
        return kilobytes(pid) / 1024;
    }

    /** Memory of the process and all below it, in MB. */
    long megabytes() {
        return ProcessHandle.of(pid).stream()
                        .flatMap(p -> java.util.stream.Stream.concat(java.util.stream.Stream.of(p), p.descendants()))
                        .mapToLong(p -> kilobytes(p.pid()))
                        .sum()
                / 1024;
    }

    /** Proportional share, so that PostgreSQL's shared buffers are not counted once per process. */
    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static String currentBoot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
