package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One server process, ours by its mark: started now, or left over from an earlier start. */
record Child(String name, String file, ProcessHandle handle, ProcessMark mark, Path log, String stopSignal) {

    boolean alive() {
        return handle.isAlive() && mark.alive();
    }

    CompletableFuture<ProcessHandle> ended() {
        return handle.onExit();
    }

    /** Asks politely, waits, and only then insists. The mark is looked at again before each signal. */
    void stop(int patienceSeconds) {
        signal(stopSignal);
        if (!ends(patienceSeconds)) {
            signal("KILL");
            ends(5);
        }
    }

    void signal(String signal) {
        if (!alive()) {
            return;
        }
        try {
            // Java knows TERM and KILL only; PostgreSQL's fast shutdown is INT
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + handle.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ends(int seconds) {
        try {
            ended().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return !alive();
        }
    }

    /** Said when it ended though nobody asked it to. */
    Trouble died() {
        return new Trouble(name + " ended though nobody asked it to. Its log says why: " + log + lastWords());
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .filter(l -> l.contains("ERROR") || l.contains("FATAL") || l.startsWith("Caused by"))
                    .filter(l -> !l.contains("--verbose"))
                    .reduce((first, second) -> second)
                    .map(l -> " - \"" + l.strip() + "\"")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
