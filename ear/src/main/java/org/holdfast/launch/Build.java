package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Maven made, and the files of the clone that are used as they are. */
record Build(Path checkout) {

    Path target() {
        return checkout.resolve("ear/target");
    }

    Path server() {
        return target().resolve("server");
    }

    Path ear() {
        return target().resolve("holdfast.ear");
    }

    Path realm() {
        return checkout.resolve("docker/keycloak/holdfast-realm.json");
    }

    Path demoUsers() {
        return checkout.resolve("docker/keycloak/demo-users.json");
    }

    Path theme() {
        return checkout.resolve("docker/keycloak/theme/holdfast");
    }

    /** The archive as Maven copied it; its name carries the version. */
    Path keycloakArchive() {
        try (var files = Files.list(target())) {
            return files.filter(f -> String.valueOf(f.getFileName()).matches("keycloak-[0-9.]+\\.tar\\.gz"))
                    .max(Path::compareTo)
                    .orElseThrow(Build::incomplete);
        } catch (IOException e) {
            throw incomplete();
        }
    }

    void check() {
        if (!Files.isRegularFile(ear()) || !Files.isRegularFile(server().resolve("jboss-modules.jar"))) {
            throw incomplete();
        }
        keycloakArchive();
    }

    private static Trouble incomplete() {
        return new Trouble("Holdfast is not built yet: start it with ./holdfast run, which builds it.");
    }
}
