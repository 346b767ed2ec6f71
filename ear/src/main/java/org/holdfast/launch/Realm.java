package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Holdfast's realm. Keycloak imports it once, the same for every installation and without users; what is this installation's own
 * is told at each start: its address, and the demo's users, who exist only where nobody but this machine can reach them.
 */
final class Realm {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final String ADDRESS = "public-url";
    private static final String DEMO = "demo-users";
    private static final String FLOW = "browser-flow";
    private static final String BACK_CHANNEL = "back-channel";

    private Realm() {}

    /** Lays the realm where Keycloak looks for what it is to import. */
    static void place(Path to, Build build) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Path part = Files.createTempFile(to.toAbsolutePath().getParent(), "realm", ".part");
        Files.copy(build.realm(), part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Tells Keycloak what is this installation's own.
     *
     * @param justImported the realm was made in this start and so has the address already
     * @return true if it had to be told another address
     */
    static boolean follow(
            Home home, Build build, Settings settings, String keycloak, Secrets secrets, boolean justImported)
            throws IOException, InterruptedException {
        Properties last = told(home);
        boolean moved = !justImported
                && !(settings.publicUrl().equals(last.getProperty(ADDRESS))
                        && settings.backChannelUrl().equals(last.getProperty(BACK_CHANNEL)));
        String flow = settings.browserFlow();
        boolean otherFlow = !justImported && !flow.equals(last.getProperty(FLOW, "browser"));
        String users = Files.readString(build.demoUsers()).strip();
        String wanted = Integer.toHexString(users.hashCode());
        boolean demo = settings.demonstrates();
        if (!moved && !otherFlow && demo && wanted.equals(last.getProperty(DEMO))) {
            return false;
        }
        RealmAdmin admin = RealmAdmin.of(keycloak, secrets.keycloakAdmin());
        if (moved) {
            admin.changeAddress(settings.publicUrl(), settings.backChannelUrl());
        }
        if (otherFlow) {
            admin.useFlow(flow);
        }
        if (demo) {
            admin.makeUsers(users);
        } else {
            admin.removeUsers(ids(users));
        }
        last.setProperty(FLOW, flow);
        last.setProperty(ADDRESS, settings.publicUrl());
        last.setProperty(BACK_CHANNEL, settings.backChannelUrl());
        last.setProperty(DEMO, demo ? wanted : "none");
        try (var out = Files.newBufferedWriter(home.realm())) {
            last.store(out, "What Keycloak was last told.");
        }
        return moved;
    }

    static List<String> ids(String users) {
        return ID.matcher(users).results().map(id -> id.group(1)).toList();
    }

    private static Properties told(Home home) throws IOException {
        var last = new Properties();
        if (Files.exists(home.realm())) {
            try (var in = Files.newBufferedReader(home.realm())) {
                last.load(in);
            }
        }
        return last;
    }
}
