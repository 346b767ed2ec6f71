package org.holdfast.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of a JVM, migrated once; each test works in a database of its own, copied from it. */
public final class Database {
    private static final Database THE = new Database();

    private final EmbeddedPostgres server;
    private int copies;

    private Database() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            run(
                    "postgres",
                    "create role holdfast_owner login password 'owner'",
                    "create role holdfast_app login password 'app'",
                    "create role holdfast_portal login password 'portal'");
            run("postgres", "create database template_holdfast owner holdfast_owner");
            Flyway.configure()
                    .dataSource(url("template_holdfast"), "holdfast_owner", "owner")
                    .placeholders(Map.of("app", "holdfast_app", "portal", "holdfast_portal"))
                    .load()
                    .migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of a fresh, migrated, empty database. */
    public static synchronized String fresh() {
        String name = "holdfast_" + ++THE.copies;
        THE.run("postgres", "create database " + name + " template template_holdfast owner holdfast_owner");
        return THE.url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private void run(String database, String... statements) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
