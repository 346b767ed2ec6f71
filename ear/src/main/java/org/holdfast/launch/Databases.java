package org.holdfast.launch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two databases and their four roles, least privilege: the owner migrates, the application only reads and writes rows and is
 * asked at the Gate which, the portal sees rows by row security only, Keycloak keeps to its own database. Can be run again at every
 * start.
 */
record Databases(String ownerPassword, String appPassword, String portalPassword, String keycloakPassword) {

    /** @param cluster a superuser's connection to any database; what the application may do inside is granted by the migrations */
    void prepare(Connection cluster) throws SQLException {
        role(cluster, "holdfast_owner", ownerPassword);
        role(cluster, "holdfast_app", appPassword);
        role(cluster, "holdfast_portal", portalPassword);
        role(cluster, "keycloak", keycloakPassword);
        database(cluster, "holdfast", "holdfast_owner");
        database(cluster, "keycloak", "keycloak");
        execute(cluster, "GRANT CONNECT ON DATABASE holdfast TO holdfast_app, holdfast_portal");
        // nobody but the superuser has business in the databases PostgreSQL made for itself
        execute(cluster, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    }

    private static void role(Connection cluster, String name, String password) throws SQLException {
        if (!exists(cluster, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(cluster, "CREATE ROLE " + name);
        }
        execute(
                cluster,
                "ALTER ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD "
                        + literal(cluster, password));
    }

    private static void database(Connection cluster, String name, String owner) throws SQLException {
        if (!exists(cluster, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(
                    cluster,
                    "CREATE DATABASE " + name + " OWNER " + owner + " TEMPLATE template0 ENCODING 'UTF8'"
                            + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'");
        }
        execute(cluster, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private static boolean exists(Connection cluster, String query, String name) throws SQLException {
        try (var statement = cluster.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String literal(Connection cluster, String text) throws SQLException {
        try (var statement = cluster.prepareStatement("SELECT quote_literal(?)")) {
            statement.setString(1, text);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
