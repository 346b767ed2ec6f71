package org.holdfast.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Keycloak from Maven's archive: unpacked and built once per clone, started on the loopback address. */
final class Keycloak {
    /** What Holdfast does not use is not there to be attacked. */
    static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--features-disabled=ciba,device-flow,kerberos,par,organization,impersonation,identity-brokering-api,twitter-broker");

    private final Home home;
    private final Build build;
    private final Settings settings;
    private final Path place;

    Keycloak(Home home, Build build, Settings settings) {
        this.home = home;
        this.build = build;
        this.settings = settings;
        this.place = build.keycloakArchive()
                .resolveSibling(build.keycloakArchive().getFileName().toString().replace(".tar.gz", ""));
    }

    String localUrl() {
        return "http://127.0.0.1:" + settings.keycloakPort();
    }

    boolean prepared() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(BUILD.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacks and builds, once; several launchers of one clone wait for each other. */
    void prepare(Children children) throws IOException, InterruptedException {
        try (var lock = Lock.take(place.resolveSibling("keycloak.lock"))) {
            if (prepared()) {
                return;
            }
            if (!Files.exists(place)) {
                try (var packed = new GZIPInputStream(Files.newInputStream(build.keycloakArchive()), 1 << 16)) {
                    Unpack.tar(packed, place, "--strip-components=1");
                }
            }
            Child child =
                    children.start("Keycloak's build", "keycloak-build", "TERM", java("-Xmx768m", BUILD), Map.of());
            child.ended().join();
            if (!Files.readString(child.log()).contains("Server configuration updated and persisted")) {
                throw new Trouble("Keycloak could not be built; see " + child.log() + ".");
            }
            Files.writeString(marker(), BUILD.toString());
        }
    }

    private Path marker() {
        return place.resolve(".built-for-holdfast");
    }

    Child start(Children children, Postgres postgres, Secrets secrets, boolean developing) throws IOException {
        Realm.place(place.resolve("data/import/holdfast-realm.json"), build);
        theme();
        var arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                // alone on this machine: no cluster, and no port for one
                "--cache=local",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.keycloakPort(),
                "--hostname=" + settings.signInUrl(),
                "--hostname-backchannel-dynamic=true"));
        if (!settings.loopbackOnly()) {
            arguments.add("--proxy-headers=xforwarded");
        }
        if (developing) {
            arguments.addAll(List.of("--spi-theme--cache-themes=false", "--spi-theme--cache-templates=false"));
        }
        var environment = new HashMap<>(Map.of(
                "KC_DB_URL",
                postgres.url("keycloak"),
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                secrets.keycloakDatabase(),
                "KC_DB_POOL_MAX_SIZE",
                "20",
                // a machine that is busy with something else is no reason to give up
                "KC_DB_POOL_ACQUISITION_TIMEOUT",
                "60",
                "KC_DB_CONNECT_TIMEOUT",
                "60",
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                RealmAdmin.CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                secrets.keycloakAdmin(),
                "HOLDFAST_PUBLIC_URL",
                settings.publicUrl(),
                "HOLDFAST_OIDC_SECRET",
                secrets.oidcClient()));
        environment.put("HOLDFAST_BROWSER_FLOW", settings.browserFlow());
        environment.put("HOLDFAST_BACK_CHANNEL_URL", settings.backChannelUrl());
        return children.start("Keycloak", "keycloak", "TERM", java("-Xmx512m", arguments), environment);
    }

    void awaitAnswer(Children children) throws InterruptedException {
        var realm = URI.create(localUrl() + "/realms/holdfast/.well-known/openid-configuration");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!Http.answers(realm)) {
            children.check();
            if (System.nanoTime() > deadline) {
                throw new Trouble("Keycloak did not answer within ten minutes; see " + home.log("keycloak") + ".");
            }
            Thread.sleep(200);
        }
    }

    /** The same look as the application's; copied, because Keycloak follows no links out of its folder. */
    private void theme() throws IOException {
        Path ours = place.resolve("themes/holdfast");
        if (Files.isDirectory(build.theme())) {
            Home.deleteTree(ours);
            Home.copyTree(build.theme(), ours);
        }
    }

    /** As bin/kc.sh does it, but without a shell between us and the process. */
    private List<String> java(String heap, List<String> arguments) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin/java").toString(),
                "-Xms64m",
                heap,
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + place,
                "-Djboss.server.config.dir=" + place.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                place.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }
}
