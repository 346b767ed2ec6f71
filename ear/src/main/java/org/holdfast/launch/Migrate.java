package org.holdfast.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schema up to date, as its owner. The local run calls it; compose runs it as a one-shot container:
 * first roles and databases as the cluster's superuser, then the migrations.
 */
public final class Migrate {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrate() {}

    /** @return how many migrations were applied now */
    static int run(String url, String ownerPassword) {
        return run(url, ownerPassword, "classpath:db/migration");
    }

    static int run(String url, String ownerPassword, String location) {
        FLYWAY.setLevel(Level.WARNING);
        try {
            return Flyway.configure()
                    .dataSource(url, "holdfast_owner", ownerPassword)
                    .locations(location)
                    .placeholders(Map.of("app", "holdfast_app", "portal", "holdfast_portal"))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new Trouble(
                    "The data was written by another version of Holdfast, whose migrations differ from these: use that"
                            + " version again, or start afresh with ./holdfast reset.",
                    e);
        } catch (FlywayException e) {
            throw new Trouble(
                    "The database's schema could not be brought up to date: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "),
                    e);
        }
    }

    /**
     * Environment: HOLDFAST_DB_HOST (host:port), HOLDFAST_DB_ADMIN and HOLDFAST_DB_ADMIN_PASSWORD (the cluster's superuser),
     * HOLDFAST_OWNER_PASSWORD, HOLDFAST_DB_PASSWORD (the application's), HOLDFAST_PORTAL_DB_PASSWORD, KEYCLOAK_DB_PASSWORD.
     */
    public static void main(String[] arguments) {
        try {
            String cluster = "jdbc:postgresql://" + need("HOLDFAST_DB_HOST") + "/";
            String admin = need("HOLDFAST_DB_ADMIN");
            String adminPassword = need("HOLDFAST_DB_ADMIN_PASSWORD");
            String owner = need("HOLDFAST_OWNER_PASSWORD");
            var databases = new Databases(
                    owner,
                    need("HOLDFAST_DB_PASSWORD"),
                    need("HOLDFAST_PORTAL_DB_PASSWORD"),
                    need("KEYCLOAK_DB_PASSWORD"));
            try (var connection = DriverManager.getConnection(cluster + "postgres", admin, adminPassword)) {
                databases.prepare(connection);
            }
            System.out.println("Migrations applied: " + run(cluster + "holdfast", owner));
        } catch (Trouble e) {
            System.err.println(e.sentence());
            System.exit(e.exitCode());
        } catch (SQLException e) {
            System.err.println("The database refused: " + e.getMessage());
            System.exit(Trouble.FAILED);
        }
    }

    private static String need(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw new Trouble(Trouble.USAGE, "The environment must give " + variable + ".");
        }
        return value;
    }
}
