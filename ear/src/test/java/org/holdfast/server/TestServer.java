package org.holdfast.server;

import java.nio.file.Path;
import java.util.List;
import org.holdfast.launch.testing.Running;
import org.holdfast.testing.Database;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Says what {@code arquillian.xml} leaves open, once, when the first Arquillian test of this JVM begins: free ports, a fresh
 * database, a base folder of its own. The provisioned server stays as it is. Nobody listens where Keycloak would be.
 */
public class TestServer implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(TestServer.class);
    }

    /** The address of the web port. */
    static String web() {
        return "http://127.0.0.1:" + System.getProperty("holdfast.server.port");
    }

    /** The JDBC address of the database. */
    static String database() {
        return String.valueOf(System.getProperty("holdfast.server.database"));
    }

    void prepare(@Observes(precedence = 100) ManagerStarted beforeTheConfigurationIsRead) {
        if (System.getProperty("holdfast.server.port") != null) {
            return;
        }
        Path home = Path.of(System.getProperty("jboss.home", ""));
        Path base = home.resolveSibling("arquillian");
        List<Integer> ports = Running.freePorts(3);
        int web = ports.get(0);
        int management = ports.get(1);
        String database = Database.fresh();
        set("database", database);
        set("base", base.toString());
        set(
                "yaml",
                Ear.root()
                        .resolve("ear/src/test/resources/arquillian-server.yml")
                        .toString());
        set("port", String.valueOf(web));
        set("management-port", String.valueOf(management));
        set(
                "options",
                String.join(
                        " ",
                        "-Xmx768m",
                        "-Djava.awt.headless=true",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Duser.timezone=UTC",
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.bind.address.management=127.0.0.1",
                        "-Djboss.http.port=" + web,
                        "-Djboss.management.http.port=" + management,
                        // WildFly looks for a system property of this name before it looks into the environment
                        "-Denv.HOLDFAST_DB_URL=" + database,
                        "-Denv.HOLDFAST_DB_USER=holdfast_app",
                        "-Denv.HOLDFAST_DB_PASSWORD=app",
                        "-Denv.HOLDFAST_PORTAL_DB_PASSWORD=portal",
                        "-Denv.HOLDFAST_OIDC_PROVIDER_URL=http://127.0.0.1:" + ports.get(2) + "/realms/holdfast",
                        "-Denv.HOLDFAST_OIDC_SECRET=nobody-asks"));
    }

    private static void set(String name, String value) {
        System.setProperty("holdfast.server." + name, value);
    }
}
