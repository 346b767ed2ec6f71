package org.holdfast.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a test in the server reaches besides beans: the server's own objects by name, and the database under two roles. */
final class InServer {
    private InServer() {}

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "BanJNDI"})
    static <T> T the(String name) {
        try {
            return (T) InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One statement with the application's rights, through the application's pool. */
    static int sql(String statement, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = pool().getConnection();
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** The first column of each row, as text. */
    static List<String> ask(String query, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = pool().getConnection();
                PreparedStatement prepared = prepared(connection, query, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    /** One statement with the rights of the schema's owner, past the application. */
    static void asOwner(String statement) throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", "holdfast_owner");
        owner.setProperty("password", "owner");
        try (Connection connection = Objects.requireNonNull(
                        new org.postgresql.Driver().connect(System.getProperty("env.HOLDFAST_DB_URL"), owner));
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static DataSource pool() {
        return the("java:jboss/datasources/HoldfastDS");
    }

    private static PreparedStatement prepared(Connection connection, String text, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(
                    i + 1, parameters[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[i]);
        }
        return prepared;
    }
}
