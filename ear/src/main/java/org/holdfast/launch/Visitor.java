package org.holdfast.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser without a screen: signs in through Keycloak's form and opens pages as Vaadin's client does, each in a new tab.
 * Cookies are kept by name alone, for everything is on 127.0.0.1.
 */
final class Visitor {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\"\\s*:\\s*(\\d+)");

    /** What a browser says of itself when it asks Vaadin for a new tab. */
    private static final String BROWSER = "&v-sh=900&v-sw=1400&v-wh=900&v-ww=1400&v-bh=900&v-bw=1400&v-tzo=0&v-dstd=0"
            + "&v-rtzo=0&v-dston=false&v-tzid=Europe%2FLondon&v-td=false&v-pr=1&v-np=x";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;

    /** @param address of Holdfast, without a slash at the end */
    Visitor(String address) {
        this.address = address;
    }

    /**
     * A page that was opened.
     *
     * @param milliseconds from the first byte asked to the last byte answered: a new tab, and the way to the page
     * @param letters how many letters the server sent for the page itself
     */
    record Opened(double milliseconds, int letters) {}

    void signIn(String user, String password) throws IOException, InterruptedException {
        String page = follow(get(address + "/")).body();
        String form = first(FORM, page).replace("&amp;", "&");
        var said = "username=" + encoded(user) + "&password=" + encoded(password);
        var answer = follow(send(HttpRequest.newBuilder(URI.create(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(said))));
        if (answer.statusCode() != 200 || !answer.uri().toString().startsWith(address)) {
            throw new Trouble(user + " could not sign in: " + answer.uri() + " answered " + answer.statusCode() + ".");
        }
    }

    /** Opens a page in a new tab, and closes the tab. */
    Opened open(String path) throws IOException, InterruptedException {
        long from = System.nanoTime();
        String started = whole(get(address + "/?v-r=init&location=" + encoded(path) + "&query=" + BROWSER));
        String tab = address + "/?v-r=uidl&v-uiId=" + first(UI, started);
        String key = first(KEY, started);
        String page = whole(post(
                tab,
                "{\"csrfToken\":\"" + key
                        + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{"
                        + "\"route\":\"" + path
                        + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}],"
                        + "\"syncId\":" + first(SYNC, started) + ",\"clientId\":0}"));
        double milliseconds = (System.nanoTime() - from) / 1e6;
        post(tab, "{\"csrfToken\":\"" + key + "\",\"UNLOAD\":true,\"rpc\":[]}");
        return new Opened(milliseconds, page.length());
    }

    private static String whole(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new Trouble(answer.uri() + " answered " + answer.statusCode() + ".");
        }
        return answer.body();
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var last = answer;
        for (int i = 0; i < 12 && last.statusCode() / 100 == 3; i++) {
            last = get(last.uri()
                    .resolve(last.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return last;
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(uri)));
    }

    private HttpResponse<String> post(String uri, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = client.send(request.timeout(Duration.ofSeconds(120)).build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new Trouble("An answer without " + pattern.pattern() + ": is nobody signed in?");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
