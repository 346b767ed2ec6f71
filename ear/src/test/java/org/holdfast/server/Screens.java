package org.holdfast.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses of the web module, read from its classes so that a new screen is asked too, and the plainest of browsers. */
final class Screens {
    private static final HttpClient BROWSER = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final List<JavaClass> WEB =
            List.copyOf(new ClassFileImporter().importPath(Ear.root().resolve("web/target/classes")));

    private Screens() {}

    /** Every route, with something in the place of each parameter. */
    static List<String> all() {
        return values("com.vaadin.flow.router.Route")
                .map(route -> "/" + route.replaceAll(":[^/]+", "x"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Every path a servlet of ours answers. */
    static List<String> servlets() {
        return values("jakarta.servlet.annotation.WebServlet")
                .map(path -> path.replace("*", "x"))
                .toList();
    }

    static HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestServer.web() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String path, @Nullable String cookie) throws IOException, InterruptedException {
        return cookie == null ? send("POST", path) : send("POST", path, "Cookie", cookie);
    }

    /** The first line of the answer to a request as it stands, for what a browser would not send. */
    static String firstLine(String... request) throws IOException {
        URI web = URI.create(TestServer.web());
        try (Socket socket = new Socket(InetAddress.getByName(web.getHost()), web.getPort())) {
            socket.setSoTimeout(60_000);
            String lines = String.join("\r\n", request) + "\r\nHost: " + web.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(US_ASCII));
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine());
        }
    }

    private static Stream<String> values(String annotation) {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(annotation))
                .map(type -> type.getAnnotationOfType(annotation).get("value").orElse(""))
                .flatMap(value -> value instanceof Object[] many ? Arrays.stream(many) : Stream.of(value))
                .map(String::valueOf);
    }
}
