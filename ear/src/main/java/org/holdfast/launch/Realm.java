package org.holdfast.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.regex.Pattern;

/** Holdfast's realm: the file Keycloak imports at its first start, and the client's addresses when they change later. */
final class Realm {
    static final String ADMIN = "holdfast-launcher";
    private static final String NO_USERS = "\"users\": []";

    private Realm() {}

    /** The base realm has no users; the demo's are added only where nobody but this machine can reach them. */
    static void write(Path to, Build build, boolean withDemoUsers) throws IOException {
        String realm = Files.readString(build.realm());
        if (!realm.contains(NO_USERS)) {
            throw new Trouble(build.realm() + " must contain the line " + NO_USERS + ".");
        }
        if (withDemoUsers) {
            realm = realm.replace(
                    NO_USERS,
                    "\"users\": " + Files.readString(build.demoUsers()).strip());
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        Path part = to.resolveSibling("realm.part");
        Files.writeString(part, realm);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Tells Keycloak the public address if it is not the one it was told last.
     *
     * @param justImported the realm was made in this start and so has the address already
     * @return true if it had to be told
     */
    static boolean follow(Home home, Settings settings, String keycloak, Secrets secrets, boolean justImported)
            throws IOException, InterruptedException {
        var last = new Properties();
        if (Files.exists(home.realm())) {
            try (var in = Files.newBufferedReader(home.realm())) {
                last.load(in);
            }
        }
        if (settings.publicUrl().equals(last.getProperty("public-url"))) {
            return false;
        }
        if (!justImported) {
            changeAddresses(keycloak, secrets.keycloakAdmin(), settings.publicUrl());
        }
        last.setProperty("public-url", settings.publicUrl());
        try (var out = Files.newBufferedWriter(home.realm())) {
            last.store(out, "What Keycloak was last told.");
        }
        return !justImported;
    }

    private static void changeAddresses(String keycloak, String secret, String publicUrl)
            throws IOException, InterruptedException {
        String token = field(
                "access_token",
                answer(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + ADMIN
                                + "&client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                        .build()));
        String clients = keycloak + "/admin/realms/holdfast/clients";
        String id = field(
                "id",
                answer(HttpRequest.newBuilder(URI.create(clients + "?clientId=holdfast-web"))
                        .header("Authorization", "Bearer " + token)
                        .build()));
        answer(HttpRequest.newBuilder(URI.create(clients + "/" + id))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("""
                        {"clientId":"holdfast-web","rootUrl":"%1$s","baseUrl":"/","redirectUris":["%1$s/*"],
                         "attributes":{"post.logout.redirect.uris":"%1$s/*"}}""".formatted(publicUrl)))
                .build());
    }

    private static String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = Http.send(request);
        if (response.statusCode() >= 300) {
            throw new Trouble("Keycloak could not be told the new address (it answered " + response.statusCode()
                    + " to " + request.uri().getPath() + ").");
        }
        return response.body();
    }

    /** The first string of that name; Keycloak's answers here are flat enough for it. */
    private static String field(String name, String json) {
        var matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new Trouble("Keycloak's answer has no \"" + name + "\".");
        }
        return matcher.group(1);
    }
}
