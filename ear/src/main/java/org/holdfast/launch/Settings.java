package org.holdfast.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.demo.DemoSize;
import org.jspecify.annotations.Nullable;

/**
 * What one run was asked for: options first, then environment, then defaults.
 *
 * @param publicUrl the address people use, without a slash at the end
 * @param signInUrl the address at which people's browsers reach Keycloak, without a slash at the end
 * @param tlsPort on which the web speaks TLS itself, with a certificate that nobody signed; 0 for not at all
 * @param secondFactor whether staff give a second factor when they sign in
 * @param words what stands on the command line beside verb and options
 */
public record Settings(
        Path checkout,
        Path home,
        int port,
        int keycloakPort,
        int postgresPort,
        int managementPort,
        int tlsPort,
        String publicUrl,
        String signInUrl,
        boolean demo,
        boolean secondFactor,
        boolean yes,
        boolean dryRun,
        List<String> words) {

    private static final Set<String> VALUED = Set.of(
            "--port",
            "--keycloak-port",
            "--postgres-port",
            "--management-port",
            "--tls-port",
            "--public-url",
            "--sign-in-url",
            "--home");
    private static final int MOST_CLIENTS = 200_000;
    private static final Set<String> FLAGS = Set.of("--no-demo", "--yes", "--dry-run", "--second-factor", "--tls");

    /** Whether the web speaks TLS itself. */
    boolean tls() {
        return tlsPort > 0;
    }

    /** Keycloak's flow for signing in: with a second factor for staff, or without. */
    String browserFlow() {
        return secondFactor ? "holdfast second factor" : "browser";
    }

    /** Where Keycloak tells the application that a sign-in has ended; they are on the same machine. */
    String backChannelUrl() {
        return "http://127.0.0.1:" + port + "/back-channel-logout";
    }

    /** Reads options and environment; throws {@link Trouble} with exit code 2 for what cannot be understood. */
    public static Settings read(List<String> arguments, Map<String, String> environment, Path checkout) {
        var given = new java.util.HashMap<String, String>();
        var words = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            int equals = word.indexOf('=');
            String option = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (VALUED.contains(option)) {
                if (equals <= 0 && i + 1 >= arguments.size()) {
                    throw new Trouble(Trouble.USAGE, option + " needs a value. See ./holdfast help.");
                }
                given.put(option, option.equals(word) ? arguments.get(++i) : word.substring(equals + 1));
            } else if (FLAGS.contains(word)) {
                given.put(word, "true");
            } else if (word.startsWith("-")) {
                throw new Trouble(Trouble.USAGE, "There is no option " + word + ". See ./holdfast help.");
            } else {
                words.add(word);
            }
        }
        var reader = new Reader(given, environment);
        int port = reader.port("--port", "HOLDFAST_PORT", 8080);
        int keycloakPort = reader.port("--keycloak-port", "HOLDFAST_KEYCLOAK_PORT", 8180);
        boolean tls = given.containsKey("--tls") || "true".equalsIgnoreCase(environment.get("HOLDFAST_TLS"));
        int tlsPort = tls ? reader.port("--tls-port", "HOLDFAST_TLS_PORT", 8443) : 0;
        String publicUrl = reader.url(
                "--public-url",
                "HOLDFAST_PUBLIC_URL",
                tls ? "https://localhost:" + tlsPort : "http://127.0.0.1:" + port);
        String signInUrl = reader.url("--sign-in-url", "HOLDFAST_SIGN_IN_URL", "http://127.0.0.1:" + keycloakPort);
        String home = reader.text("--home", "HOLDFAST_HOME");
        var settings = new Settings(
                checkout,
                (home == null ? checkout.resolve(".holdfast") : Path.of(home))
                        .toAbsolutePath()
                        .normalize(),
                port,
                keycloakPort,
                reader.port("--postgres-port", "HOLDFAST_POSTGRES_PORT", 54380),
                reader.port("--management-port", "HOLDFAST_MANAGEMENT_PORT", 9990),
                tlsPort,
                publicUrl,
                signInUrl,
                !given.containsKey("--no-demo") && !"false".equalsIgnoreCase(environment.get("HOLDFAST_DEMO")),
                given.containsKey("--second-factor")
                        || "true".equalsIgnoreCase(environment.get("HOLDFAST_SECOND_FACTOR")),
                given.containsKey("--yes"),
                given.containsKey("--dry-run"),
                List.copyOf(words));
        settings.check();
        return settings;
    }

    /** The same on ports that nobody uses, reached by nobody but this machine, with the demo's users. */
    Settings apart() {
        try {
            var ports = Ports.free(4).iterator();
            return read(
                    List.of(
                            "--home=" + home,
                            "--port=" + ports.next(),
                            "--keycloak-port=" + ports.next(),
                            "--postgres-port=" + ports.next(),
                            "--management-port=" + ports.next()),
                    Map.of(),
                    checkout);
        } catch (IOException e) {
            throw new Trouble("This machine has no free ports.", e);
        }
    }

    /** How many clients of a load set were asked for: the one word beside the verb, or the full set. */
    int clients() {
        if (words.isEmpty()) {
            return DemoSize.LOAD.clients();
        }
        String number = words.getFirst().replaceAll("[,_]", "");
        if (words.size() > 1 || !number.matches("\\d{2,6}") || Integer.parseInt(number) > MOST_CLIENTS) {
            throw new Trouble(
                    Trouble.USAGE,
                    "Say how many clients, from 10 to " + MOST_CLIENTS + ", not \"" + String.join(" ", words) + "\".");
        }
        return Integer.parseInt(number);
    }

    private void check() {
        var ports = List.of(port, keycloakPort, postgresPort, managementPort, tlsPort);
        if (new HashSet<>(ports).size() < ports.size()) {
            throw new Trouble(
                    Trouble.USAGE, "Each part needs a port of its own, but these were asked for: " + ports + ".");
        }
        if (!isLoopback(publicUrl) && isLoopback(signInUrl)) {
            throw new Trouble(
                    Trouble.USAGE,
                    "With the public address " + publicUrl
                            + " people also need a public address of Keycloak: give it with --sign-in-url.");
        }
    }

    /** True when only this machine can be meant. */
    public boolean loopbackOnly() {
        return isLoopback(publicUrl) && isLoopback(signInUrl);
    }

    /** Whether there is a demo clinic with its users: never where anybody else could reach them. */
    public boolean demonstrates() {
        return demo && loopbackOnly();
    }

    private static boolean isLoopback(String url) {
        String host = String.valueOf(URI.create(url).getHost());
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private record Reader(Map<String, String> given, Map<String, String> environment) {
        @Nullable
        String text(String option, String variable) {
            String value = given.getOrDefault(option, environment.get(variable));
            return value == null || value.isBlank() ? null : value.strip();
        }

        int port(String option, String variable, int otherwise) {
            String value = text(option, variable);
            if (value == null) {
                return otherwise;
            }
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
                throw new Trouble(
                        Trouble.USAGE,
                        option + " (" + variable + ") must be a port number from 1 to 65535, not \"" + value + "\".");
            }
            return Integer.parseInt(value);
        }

        String url(String option, String variable, String otherwise) {
            String value = text(option, variable);
            if (value == null) {
                return otherwise;
            }
            String bare = value.replaceAll("/+$", "");
            if (!bare.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
                throw new Trouble(
                        Trouble.USAGE,
                        option + " (" + variable + ") must look like https://clinic.example, not \"" + value + "\".");
            }
            return bare;
        }
    }
}
