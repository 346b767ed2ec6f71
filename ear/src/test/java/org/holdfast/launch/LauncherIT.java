package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.holdfast.launch.testing.Launched;
import org.holdfast.launch.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One installation's life, in the order a person meets it: each start takes its time, so the steps build on one another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final Path TARGET = Running.checkout().resolve("ear/target");
    private static final Path HOME = TARGET.resolve("it-launcher-home");
    private static final List<Integer> PORTS = Running.freePorts(5);
    private static final int ANOTHER_PORT = PORTS.get(4);

    private static List<String> ports(int web) {
        return List.of(
                "--home=" + HOME,
                "--port=" + web,
                "--keycloak-port=" + PORTS.get(1),
                "--postgres-port=" + PORTS.get(2),
                "--management-port=" + PORTS.get(3));
    }

    private static Launched launch(String name, List<String> options, String... more) throws Exception {
        var words = new ArrayList<>(Arrays.asList(more));
        words.addAll(options);
        return Launched.with(TARGET.resolve("it-launcher-" + name + ".log"), words.toArray(String[]::new));
    }

    @BeforeAll
    static void from_nothing() throws Exception {
        assertThat(launch("reset", List.of("--home=" + HOME), "reset", "--yes").exitCode())
                .isZero();
    }

    @AfterAll
    static void nothing_is_left() throws Exception {
        assertThat(launch("reset", List.of("--home=" + HOME), "reset", "--yes").exitCode())
                .isZero();
    }

    @Test
    @Order(1)
    void a_busy_port_is_named_with_its_option() throws Exception {
        try (var busy = new ServerSocket(PORTS.get(0), 1, InetAddress.getByName("127.0.0.1"))) {
            var refused = launch("busy", ports(busy.getLocalPort()), "run");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.said())
                    .contains("Port " + busy.getLocalPort(), "--port N")
                    .doesNotContain("\tat ");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    @Order(2)
    void what_does_not_run_is_said_with_exit_code_3() throws Exception {
        assertThat(launch("status", ports(PORTS.get(0)), "status").exitCode()).isEqualTo(3);
        var refused = launch("import", ports(PORTS.get(0)), "import", TARGET.toString());
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.said()).contains("./holdfast run");
    }

    @Test
    @Order(3)
    void ctrl_c_in_the_middle_of_the_start_leaves_nothing() throws Exception {
        var starting = launch("interrupted", ports(PORTS.get(0)), "run").until("PostgreSQL answers");
        starting.interrupt();
        starting.exitCode();
        assertThat(left()).isEmpty();
        assertThat(starting.said()).doesNotContain("Holdfast is ready");
    }

    @Test
    @Order(4)
    void run_says_ready_when_the_first_page_answers() throws Exception {
        running = launch("first", ports(PORTS.get(0)), "run").until("Holdfast is ready");
        assertFirstPage(PORTS.get(0));
        assertThat(running.said()).contains("http://127.0.0.1:" + PORTS.get(0), "holdfast-demo");
        var status = launch("status", ports(PORTS.get(0)), "status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.said()).contains("wildfly", "keycloak", "postgres", "MB", "http://127.0.0.1:" + PORTS.get(0));
    }

    @Test
    @Order(5)
    void a_second_launcher_is_refused_and_disturbs_nobody() throws Exception {
        var second = launch("second", ports(ANOTHER_PORT), "run");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("already runs");
        var reset = launch("second-reset", List.of("--home=" + HOME), "reset", "--yes");
        assertThat(reset.exitCode()).isEqualTo(1);
        assertFirstPage(PORTS.get(0));
    }

    @Test
    @Order(6)
    void the_application_owns_nothing_and_changes_no_schema() throws Exception {
        try (Connection app = app()) {
            try (var owned = app.createStatement()
                    .executeQuery("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")) {
                owned.next();
                assertThat(owned.getInt(1)).isZero();
            }
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> app.createStatement().execute("create table mine (a int)")))
                    .hasMessageContaining("permission denied");
        }
        for (String other : List.of("postgres", "template1", "keycloak")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> app(other)))
                    .as(other)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @Order(7)
    void when_the_database_is_killed_the_launcher_names_it_and_stops_the_rest() throws Exception {
        ProcessHandle.of(Children.leftOver(new Home(HOME), "postgres")
                        .orElseThrow()
                        .handle()
                        .pid())
                .orElseThrow()
                .destroyForcibly();
        assertThat(running().exitCode()).isEqualTo(1);
        assertThat(running().said()).contains("PostgreSQL ended though nobody asked it to", "postgres.log");
        assertThat(left()).isEmpty();
    }

    @Test
    @Order(8)
    void after_that_it_starts_again_on_another_port_with_its_data() throws Exception {
        running = launch("second-start", ports(ANOTHER_PORT), "run", "--tls", "--tls-port=" + PORTS.get(0))
                .until("Holdfast is ready");
        assertThat(running().said())
                .contains("Keycloak knows the address https://localhost:" + PORTS.get(0), "ready:  https://localhost:");
        assertSpeaksTls(PORTS.get(0));
    }

    /** With a certificate that nobody signed, and so that a browser never comes back without TLS. */
    private static void assertSpeaksTls(int port) throws Exception {
        SSLContext anybody = SSLContext.getInstance("TLS");
        anybody.init(null, new TrustManager[] {new Anybody()}, null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(anybody).build()) {
            URI page = URI.create("https://localhost:" + port + "/");
            HttpResponse<Void> door =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(door.statusCode()).isEqualTo(302);
            assertThat(door.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https%3A%2F%2Flocalhost%3A" + port);
            assertThat(door.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(
                            cookie -> cookie.toLowerCase(java.util.Locale.ROOT).contains("secure"))
                    .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
            HttpResponse<Void> quiet = client.send(
                    HttpRequest.newBuilder(page.resolve("/signed-out")).build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(quiet.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    /** A browser asks once, whether to trust it; this one always does. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    @Order(9)
    void when_the_launcher_itself_is_killed_the_next_one_clears_up_what_it_left() throws Exception {
        running().kill().exitCode();
        assertThat(ours()).isNotEmpty();
        assertThat(launch("status", ports(ANOTHER_PORT), "status").exitCode()).isEqualTo(3);
        assertThat(users()).contains("ruth");
        running = launch("third-start", ports(ANOTHER_PORT), "run", "--no-demo").until("Holdfast is ready");
        assertThat(running().said())
                .contains("An earlier start did not end well")
                .doesNotContain("holdfast-demo");
        assertFirstPage(ANOTHER_PORT);
    }

    @Test
    @Order(10)
    void without_the_demo_its_users_are_gone_though_they_had_been_there() throws Exception {
        assertThat(users()).isEqualTo("[]");
    }

    @Test
    @Order(11)
    void everything_listens_on_this_machine_only() throws Exception {
        assertThat(listening()).isNotEmpty().allMatch(address -> address.startsWith("127."));
    }

    @Test
    @Order(12)
    void ctrl_c_stops_all_in_order_and_leaves_nothing() throws Exception {
        running().interrupt();
        running().exitCode();
        assertThat(left()).isEmpty();
        assertThat(running()
                        .said()
                        .lines()
                        .filter(l -> l.contains("is stopped"))
                        .map(l -> l.replaceAll("^.* s  | is stopped.*", "")))
                .endsWith("WildFly", "Keycloak", "PostgreSQL");
        assertThat(new Home(HOME).postgres().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(13)
    void the_load_set_goes_into_no_home_that_holds_anything() throws Exception {
        var refused = launch("load", ports(PORTS.get(0)), "load", "50");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said())
                .contains("There is data in " + HOME, "Nothing was changed")
                .doesNotContain("\tat ", "The schema is up to date");
        assertThat(left()).isEmpty();
    }

    private static @org.jspecify.annotations.Nullable Launched running;

    private static Launched running() {
        return java.util.Objects.requireNonNull(running, "the start before did not succeed");
    }

    /** Who could sign in, as Keycloak's administrator sees it. */
    private static String users() throws Exception {
        String keycloak = "http://127.0.0.1:" + PORTS.get(1);
        String secret = Secrets.loadOrMake(new Home(HOME)).keycloakAdmin();
        return RealmAdmin.of(keycloak, secret).users();
    }

    /** The IPv4 addresses at which processes of this installation listen; and those of IPv6, as "::". */
    private static List<String> listening() throws Exception {
        var sockets = new java.util.HashSet<String>();
        ProcessHandle.allProcesses()
                .filter(p -> commandLine(p).contains(HOME.toString())
                        || environment(p).contains(HOME.toString()))
                .forEach(p -> {
                    try (var open = Files.list(Path.of("/proc", Long.toString(p.pid()), "fd"))) {
                        open.forEach(link -> {
                            try {
                                sockets.add(Files.readSymbolicLink(link).toString());
                            } catch (java.io.IOException gone) {
                                // closed meanwhile
                            }
                        });
                    } catch (java.io.IOException | java.io.UncheckedIOException gone) {
                        // ended meanwhile
                    }
                });
        var addresses = new ArrayList<String>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] cells = line.strip().split("\\s+");
                if (cells.length > 9 && cells[3].equals("0A") && sockets.contains("socket:[" + cells[9] + "]")) {
                    addresses.add(table.equals("tcp") ? dotted(cells[1]) : "::");
                }
            }
        }
        return addresses;
    }

    private static String dotted(String hex) {
        long bytes = Long.parseLong(hex.substring(0, 8), 16);
        return (bytes & 255) + "." + (bytes >> 8 & 255) + "." + (bytes >> 16 & 255) + "." + (bytes >> 24);
    }

    private static Connection app() throws Exception {
        return app("holdfast");
    }

    private static Connection app(String database) throws Exception {
        var secrets = Secrets.loadOrMake(new Home(HOME));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + PORTS.get(2) + "/" + database, "holdfast_app", secrets.app());
    }

    /** As a browser meets it: sent to Keycloak, and Keycloak knows the address to send back to. */
    private static void assertFirstPage(int port) throws Exception {
        var first = Http.get(URI.create("http://127.0.0.1:" + port + "/"));
        assertThat(first.statusCode()).isEqualTo(302);
        String signIn = first.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).startsWith("http://127.0.0.1:" + PORTS.get(1) + "/realms/holdfast/");
        var second = Http.get(URI.create(signIn));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("password");
        // any other address is refused
        var stolen = Http.get(URI.create(signIn.replaceFirst(
                "redirect_uri=http%3A%2F%2F127.0.0.1%3A" + port, "redirect_uri=http%3A%2F%2Fevil.example")));
        assertThat(stolen.statusCode()).isEqualTo(400);
    }

    /** Processes that belong to this installation, whoever started them. */
    private static List<String> ours() {
        return ProcessHandle.allProcesses()
                .filter(p -> !commandLine(p).contains("org.holdfast.launch.Main"))
                .filter(p -> commandLine(p).contains(HOME.toString())
                        || environment(p).contains(HOME.toString()))
                .map(LauncherIT::commandLine)
                .toList();
    }

    /** Those that are still there after half a minute: the last may be on their way out. */
    private static List<String> left() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        List<String> found = ours();
        while (!found.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            found = ours();
        }
        return found;
    }

    private static String commandLine(ProcessHandle process) {
        return read(process, "cmdline");
    }

    private static String environment(ProcessHandle process) {
        return read(process, "environ");
    }

    private static String read(ProcessHandle process, String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what))
                    .replace('\0', ' ');
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return "";
        }
    }
}
