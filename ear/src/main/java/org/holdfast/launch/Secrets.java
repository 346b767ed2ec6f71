package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Random secrets of this installation, made at the first start, readable by its owner only. */
final class Secrets {
    private static final List<String> NAMES = List.of(
            "postgres.superuser",
            "postgres.owner",
            "postgres.app",
            "postgres.portal",
            "postgres.keycloak",
            "oidc.client",
            "keycloak.admin",
            "audit.key");
    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets loadOrMake(Home home) {
        var values = new Properties();
        Path file = home.secrets();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    values.load(in);
                }
            } else if (Files.exists(home.postgres().resolve("PG_VERSION"))) {
                throw new Trouble(file + " is missing though its database is there: bring the file back from a copy,"
                        + " or start afresh with ./holdfast reset.");
            }
            if (NAMES.stream().anyMatch(n -> values.getProperty(n) == null)) {
                var random = new SecureRandom();
                NAMES.forEach(n -> values.putIfAbsent(n, word(random)));
                write(values, file);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw Trouble.writing(file, e);
        }
    }

    private static void write(Properties values, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(part)) {
            values.store(out, "Secrets of this Holdfast. Keep this file to yourself.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[30];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String superuser() {
        return values.getProperty("postgres.superuser", "");
    }

    String owner() {
        return values.getProperty("postgres.owner", "");
    }

    String app() {
        return values.getProperty("postgres.app", "");
    }

    String portal() {
        return values.getProperty("postgres.portal", "");
    }

    String keycloakDatabase() {
        return values.getProperty("postgres.keycloak", "");
    }

    String oidcClient() {
        return values.getProperty("oidc.client", "");
    }

    String keycloakAdmin() {
        return values.getProperty("keycloak.admin", "");
    }

    String auditKey() {
        return values.getProperty("audit.key", "");
    }
}
