package org.holdfast.launch;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** WildFly: the provisioned server is never written to; each start gets a fresh copy of its configuration in HOLDFAST_HOME. */
final class WildFly {
    private static final List<String> JAVA = List.of(
            "-Xms128m",
            "-Xmx768m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final Build build;
    private final Settings settings;

    WildFly(Home home, Build build, Settings settings) {
        this.home = home;
        this.build = build;
        this.settings = settings;
    }

    Child start(Children children, Postgres postgres, Secrets secrets) throws IOException {
        Home.deleteTree(home.wildfly());
        Home.copyTree(build.server().resolve("standalone"), home.wildfly());
        Files.createDirectories(home.wildfly().resolve("log"));
        place();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home", ""), "bin/java").toString()));
        command.addAll(JAVA);
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + home.wildfly().resolve("log/boot.log"),
                "-Dlogging.configuration=file:" + home.wildfly().resolve("configuration/logging.properties"),
                "-jar",
                build.server().resolve("jboss-modules.jar").toString(),
                "-mp",
                build.server().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + build.server(),
                "-Djboss.server.base.dir=" + home.wildfly(),
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + settings.port(),
                "-Djboss.https.port=" + (settings.tls() ? settings.tlsPort() : 8443),
                "-Djboss.management.http.port=" + settings.managementPort()));
        var environment = new HashMap<>(Map.of(
                "HOLDFAST_DB_URL", postgres.url("holdfast"),
                "HOLDFAST_DB_USER", "holdfast_app",
                "HOLDFAST_DB_PASSWORD", secrets.app(),
                "HOLDFAST_OIDC_PROVIDER_URL", settings.signInUrl() + "/realms/holdfast",
                "HOLDFAST_OIDC_SECRET", secrets.oidcClient(),
                "HOLDFAST_PUBLIC_URL", settings.publicUrl(),
                "HOLDFAST_INBOX", home.inbox().toString(),
                "HOLDFAST_SECURE_COOKIES", Boolean.toString(settings.publicUrl().startsWith("https:")),
                "HOLDFAST_BEHIND_PROXY", Boolean.toString(!settings.loopbackOnly())));
        environment.put("HOLDFAST_TLS", Boolean.toString(settings.tls()));
        environment.put("HOLDFAST_PORTAL_DB_PASSWORD", secrets.portal());
        environment.put("HOLDFAST_AUDIT_KEY", secrets.auditKey());
        environment.put("HOLDFAST_AUDIT_HEADS", home.auditHeads().toString());
        return children.start("WildFly", "wildfly", "TERM", command, environment);
    }

    /** Puts the EAR as built into the server and asks the deployment scanner to take it. */
    void place() throws IOException {
        Path folder = home.wildfly().resolve("deployments");
        Path part = folder.resolveSibling("holdfast.ear.part");
        Files.copy(build.ear(), part, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve("holdfast.ear.deployed"));
        Files.deleteIfExists(folder.resolve("holdfast.ear.failed"));
        Files.move(
                part,
                folder.resolve("holdfast.ear"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("holdfast.ear.dodeploy"), "");
    }

    void awaitDeployed(Children children) throws IOException, InterruptedException {
        Path folder = home.wildfly().resolve("deployments");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!Files.exists(folder.resolve("holdfast.ear.deployed"))) {
            children.check();
            Path failed = folder.resolve("holdfast.ear.failed");
            if (Files.exists(failed)) {
                String why = Files.readString(failed).strip().replaceAll("\\s+", " ");
                throw new Trouble("WildFly refused the application: " + why.substring(0, Math.min(300, why.length()))
                        + " - see " + home.log("wildfly") + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(
                        "WildFly did not take the application within ten minutes; see " + home.log("wildfly") + ".");
            }
            Thread.sleep(100);
        }
        while (settings.tls() && !listens(settings.tlsPort())) {
            // it makes its certificate beside the deployment, and may be slower
            children.check();
            if (System.nanoTime() > deadline) {
                throw new Trouble("WildFly does not speak TLS on port " + settings.tlsPort() + "; see "
                        + home.log("wildfly") + ".");
            }
            Thread.sleep(100);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
