package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** HOLDFAST_HOME: where everything lives that one run leaves behind. Only its owner may look inside. */
record Home(Path root) {

    Path postgres() {
        return root.resolve("postgres");
    }

    Path wildfly() {
        return root.resolve("wildfly");
    }

    /** The newest seals of the audit, outside the database. */
    Path auditHeads() {
        return root.resolve("audit-heads");
    }

    Path inbox() {
        return root.resolve("inbox");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** What Keycloak was last told about public addresses. */
    Path realm() {
        return root.resolve("realm.properties");
    }

    Path run() {
        return root.resolve("run");
    }

    Path running() {
        return run().resolve("holdfast.properties");
    }

    Path lock() {
        return run().resolve("launcher.lock");
    }

    Path pid(String child) {
        return run().resolve(child + ".pid");
    }

    Path log(String child) {
        return root.resolve("log").resolve(child + ".log");
    }

    void create() {
        try {
            for (Path folder : List.of(root, run(), root.resolve("log"), inbox())) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw Trouble.writing(root, e);
        }
    }

    /** Deletes what Holdfast put here, by name, and never anything else. */
    void delete() {
        try {
            for (Path ours : List.of(
                    postgres(),
                    root.resolve("postgres.new"),
                    wildfly(),
                    inbox(),
                    auditHeads(),
                    secrets(),
                    realm(),
                    root.resolve("log"),
                    run())) {
                deleteTree(ours);
            }
            try (var rest = Files.list(root)) {
                if (rest.findAny().isEmpty()) {
                    Files.delete(root);
                }
            }
        } catch (IOException e) {
            throw new Trouble("Not everything in " + root + " could be deleted: " + e.getMessage() + ".", e);
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(top)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
