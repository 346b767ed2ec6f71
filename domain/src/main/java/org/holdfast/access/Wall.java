package org.holdfast.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.holdfast.kernel.Portal;

/**
 * The portal's own way to the database: a role that sees rows by row security only, as the person who is signed in, at the instant
 * of the question. Whatever is asked through it, and whatever check was forgotten before, it shows what this person's clients share
 * with them now, and otherwise nothing. The Gate is asked first all the same: it is there that it is put on record.
 */
@ApplicationScoped
public class Wall {
    @Inject
    @Portal
    DataSource portal;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** Reads one row. */
    public interface Row<T> {
        /** @throws SQLException when the row holds something else */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows of a question that the signed-in person may see; none when nobody is signed in.
     *
     * @param question SQL, written down in a book
     * @throws IllegalStateException when the database cannot be asked
     */
    public <T> List<T> rows(String question, Row<T> row, Object... given) {
        Optional<Caller> caller = signedIn.caller();
        if (caller.isEmpty()) {
            return List.of();
        }
        try (Connection connection = portal.getConnection()) {
            connection.setAutoCommit(false);
            try {
                identify(connection, caller.get());
                return ask(connection, question, row, given);
            } finally {
                // the identity is gone with the transaction
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the portal's database cannot be asked", e);
        }
    }

    private void identify(Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "select set_config('holdfast.subject', ?, true), set_config('holdfast.at', ?, true)")) {
            set.setString(1, caller.subject());
            set.setString(2, clock.instant().toString());
            set.execute();
        }
    }

    private static <T> List<T> ask(Connection connection, String question, Row<T> row, Object... given)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < given.length; i++) {
                statement.setObject(i + 1, given[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        }
    }
}
