package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code ./holdfast dev}: like run, but on a changed source or on Enter the EAR is built and put into the server anew. */
record Dev(Settings settings) {
    private static final List<String> SOURCES = List.of("domain/src/main", "reports/src/main", "web/src/main");

    int run() {
        var steps = new Steps(System.out);
        try (var stack = Stack.start(settings, steps, true)) {
            steps.plain(Run.invitation(settings));
            steps.plain("  Change a source, or press Enter, and Holdfast is built and deployed anew.\n");
            while (true) {
                awaitChange(stack);
                long from = System.nanoTime();
                try {
                    if (build() && redeployed(stack)) {
                        steps.say(String.format(
                                Locale.ROOT, "Deployed anew after %.1f s", (System.nanoTime() - from) / 1e9));
                    } else {
                        steps.say("The build failed, see above; the old one stays in place.");
                    }
                } catch (Trouble e) {
                    steps.say(e.sentence());
                }
            }
        } catch (IOException e) {
            throw Trouble.writing("Something of Holdfast's", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void awaitChange(Stack stack) throws IOException, InterruptedException {
        long seen = newest();
        while (true) {
            stack.check();
            if (System.in.available() > 0) {
                System.in.skipNBytes(System.in.available());
                return;
            }
            long now = newest();
            if (now > seen && quiet(now)) {
                return;
            }
            Thread.sleep(300);
        }
    }

    /** An editor may write several files: wait until nothing has changed for a moment. */
    private boolean quiet(long newest) throws IOException, InterruptedException {
        Thread.sleep(400);
        return newest() == newest;
    }

    private long newest() throws IOException {
        long newest = 0;
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(settings.checkout().resolve(source))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> !f.toString().contains("/frontend/"))
                        .toList()) {
                    newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
                }
            } catch (java.io.UncheckedIOException e) {
                // a file went away while we looked; the next look sees the rest
            }
        }
        return newest;
    }

    private boolean build() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        settings.checkout().resolve("mvnw").toString(),
                        "-o",
                        "-q",
                        "-B",
                        "package",
                        "-DskipTests",
                        "-Djacoco.skip",
                        "-Denforcer.skip",
                        "-Dmdep.skip",
                        "-Dholdfast.no-walks=true",
                        "-Dholdfast.no-server=true")
                .directory(settings.checkout().toFile())
                .inheritIO()
                .redirectInput(Path.of("/dev/null").toFile());
        return builder.start().waitFor() == 0;
    }

    /** New migrations are read from the folder: this process still holds the old domain jar. */
    private boolean redeployed(Stack stack) throws IOException, InterruptedException {
        stack.migrateFrom(settings.checkout().resolve("domain/target/classes"));
        stack.redeploy();
        return true;
    }
}
