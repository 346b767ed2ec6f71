package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.UUID;

/**
 * {@code ./holdfast import FOLDER [--dry-run]}: lays the files into the inbox of a running Holdfast and waits for its answer.
 * The folder appears there whole, and {@code request.properties} comes last: only then the server may look at it.
 */
record Import(Settings settings) {

    int run() {
        if (settings.words().size() != 1) {
            throw new Trouble(Trouble.USAGE, "Say which folder: ./holdfast import FOLDER [--dry-run].");
        }
        Path from = Path.of(settings.words().getFirst()).toAbsolutePath().normalize();
        if (!Files.isDirectory(from)) {
            throw new Trouble(Trouble.USAGE, "There is no folder " + from + ".");
        }
        var home = new Home(settings.home());
        needRunning(home);
        Path request = home.inbox()
                .resolve(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                .withZone(ZoneOffset.UTC)
                                .format(Clock.systemUTC().instant())
                        + "-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            hand(from, request);
            return await(home, request);
        } catch (IOException e) {
            throw Trouble.writing(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted; the import goes on in the server.", e);
        }
    }

    private void hand(Path from, Path request) throws IOException {
        Path part = request.resolveSibling("." + request.getFileName() + ".part");
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, part.resolve(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            Home.deleteTree(part);
            throw e;
        }
        Files.move(part, request, StandardCopyOption.ATOMIC_MOVE);
        var asked = new Properties();
        asked.setProperty("dryRun", Boolean.toString(settings.dryRun()));
        Path mark = request.resolve("request.properties.part");
        try (var out = Files.newBufferedWriter(mark)) {
            asked.store(out, null);
        }
        Files.move(mark, request.resolve("request.properties"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int await(Home home, Path request) throws IOException, InterruptedException {
        Path result = request.resolve("answer.properties");
        while (!Files.exists(result)) {
            needRunning(home);
            Thread.sleep(200);
        }
        System.out.println(Files.readString(request.resolve("answer.txt")).stripTrailing());
        var answer = new Properties();
        try (var in = Files.newBufferedReader(result)) {
            answer.load(in);
        }
        // people's data does not lie about longer than needed
        Home.deleteTree(request);
        return "0".equals(answer.getProperty("exit")) ? 0 : Trouble.FAILED;
    }

    private static void needRunning(Home home) {
        if (Status.readyFacts(home).isEmpty()) {
            throw new Trouble(
                    Trouble.NOT_RUNNING,
                    "Holdfast does not run from " + home.root() + ": start it with ./holdfast run.");
        }
    }
}
