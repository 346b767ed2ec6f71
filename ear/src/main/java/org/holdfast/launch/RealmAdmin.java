package org.holdfast.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The launcher as Keycloak's administrator of Holdfast's realm; it speaks to Keycloak on this machine only. */
final class RealmAdmin {
    static final String CLIENT = "holdfast-launcher";
    private static final int NOT_FOUND = 404;

    private final String realm;
    private final String token;

    private RealmAdmin(String realm, String token) {
        this.realm = realm;
        this.token = token;
    }

    static RealmAdmin of(String keycloak, String secret) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + CLIENT
                        + "&client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .build();
        return new RealmAdmin(
                keycloak + "/admin/realms/holdfast",
                field("access_token", sound(asked, Http.send(asked)).body()));
    }

    /** Where sign-ins may come from and signed-out people may be sent to: this address and no other. */
    void changeAddress(String publicUrl, String backChannel) throws IOException, InterruptedException {
        String id =
                field("id", answer("GET", "/clients?clientId=holdfast-web", "").body());
        answer("PUT", "/clients/" + id, """
                {"clientId":"holdfast-web","rootUrl":"%1$s","baseUrl":"/","redirectUris":["%1$s/*"],
                 "attributes":{"post.logout.redirect.uris":"%1$s/*","backchannel.logout.url":"%2$s"}}""".formatted(publicUrl, backChannel));
    }

    /** From now on people sign in by this flow. */
    void useFlow(String alias) throws IOException, InterruptedException {
        answer("PUT", "", "{\"browserFlow\":\"" + alias + "\"}");
    }

    /** Makes these users as they are described, whatever was there under their names. */
    void makeUsers(String users) throws IOException, InterruptedException {
        answer("POST", "/partialImport", "{\"ifResourceExists\":\"OVERWRITE\",\"users\":" + users + "}");
    }

    /** Everybody who could sign in, as Keycloak describes them. */
    String users() throws IOException, InterruptedException {
        return answer("GET", "/users", "").body();
    }

    /** These users are gone, also when they had never been there. */
    void removeUsers(List<String> ids) throws IOException, InterruptedException {
        for (String id : ids) {
            HttpRequest request = request("DELETE", "/users/" + id, "");
            HttpResponse<String> response = Http.send(request);
            if (response.statusCode() != NOT_FOUND) {
                sound(request, response);
            }
        }
    }

    private HttpResponse<String> answer(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request = request(method, path, json);
        return sound(request, Http.send(request));
    }

    private HttpRequest request(String method, String path, String json) {
        return HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private static HttpResponse<String> sound(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new Trouble("Keycloak could not be told what it must know (it answered " + response.statusCode()
                    + " to " + request.uri().getPath() + ").");
        }
        return response;
    }

    /** The first string of that name; Keycloak's answers here are flat enough for it. */
    static String field(String name, String json) {
        var matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new Trouble("Keycloak's answer has no \"" + name + "\".");
        }
        return matcher.group(1);
    }
}
