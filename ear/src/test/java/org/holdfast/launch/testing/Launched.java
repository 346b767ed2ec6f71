package org.holdfast.launch.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a process of its own, as a person starts it; what it says is kept. */
public final class Launched {
    private final Process process;
    private final Path said;

    private Launched(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts a verb with options, on the classes of this test run. */
    public static Launched with(Path said, String... words) throws IOException {
        return with(said, Map.of(), words);
    }

    /** The same, with settings in its environment. */
    public static Launched with(Path said, Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                // tests may run in the background, where Ctrl-C is ignored and would stay so
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx192m",
                "-Djava.awt.headless=true",
                "-Djdk.httpclient.allowRestrictedHeaders=host",
                "-Dholdfast.clone=" + Running.checkout(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.holdfast.launch.Main"));
        command.addAll(List.of(words));
        Files.deleteIfExists(said);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return new Launched(builder.start(), said);
    }

    public String said() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /** Waits until it says this; fails with its words if it ends before or takes longer than a quarter of an hour. */
    public Launched until(String words) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
        while (!said().contains(words)) {
            if (System.nanoTime() > deadline || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (said().contains(words)) {
                    return this;
                }
                throw new AssertionError("It never said \"" + words + "\", but:\n" + said());
            }
        }
        return this;
    }

    /** What Ctrl-C does. */
    public Launched interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        return this;
    }

    public Launched kill() {
        process.destroyForcibly();
        return this;
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(6, TimeUnit.MINUTES)) {
            throw new AssertionError("It does not end:\n" + said());
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }
}
