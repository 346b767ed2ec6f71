package org.holdfast.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Loads the demo clinic into an empty database, or carries one that is there on to today. */
public final class DemoClinic {
    /** The seed of the default clinic (demo-clinic-parameters.json). */
    public static final long SEED = 20_250_101;

    /** The {@code sub} of the clinician whom measurements look over the shoulder: she sees her own people only. */
    public static final String CLINICIAN = Cast.RUTH.toString();

    /** One start at a time, whatever the number of servers. */
    private static final long LOCK = 0x484F_4C44_4641_5354L;

    private DemoClinic() {}

    /** What was done. */
    public enum Outcome {
        SEEDED,
        TOPPED_UP,
        /** The schedule already reaches as far as it should. */
        UP_TO_DATE,
        /** The database holds data that are not the demo clinic's. Nothing was touched. */
        LEFT_ALONE
    }

    /** The demo clinic's today: the local day of its first site, which is east of all others. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(Founding.LONDON));
    }

    /**
     * Seeds an empty database, or tops up a seeded one so that its appointments reach from the last seeded day to 21 days after
     * today. Visits of the days between get their marks as of then; today's and later ones get none. All or nothing, and a second
     * call on the same day does nothing.
     *
     * @param connection as the owner of the schema; used for one transaction of its own, and left open
     * @param today see {@link #today(Clock)}
     * @param size counts for an empty database only
     * @param progress is told in sentences
     * @throws SQLException when the database refuses; nothing has changed then
     */
    public static Outcome seedOrTopUp(
            Connection connection, long seed, LocalDate today, DemoSize size, Consumer<String> progress)
            throws SQLException {
        return inTransaction(connection, () -> {
            if (ask(connection, "select 1 from duty where staff_id = '" + Cast.RUTH + "' limit 1") != null) {
                return TopUp.run(connection, seed, today, progress);
            }
            return seed(connection, seed, today, size, progress);
        });
    }

    /**
     * Fills an empty database for measurements and lets PostgreSQL count what is in it. All or nothing; a database that holds
     * anything, a demo clinic too, is left alone.
     *
     * @param connection as the owner of the schema; used for one transaction of its own, and left open, committing by itself
     * @param today see {@link #today(Clock)}
     * @param progress is told in sentences, every few seconds
     * @return SEEDED or LEFT_ALONE
     * @throws SQLException when the database refuses; nothing has changed then
     */
    public static Outcome load(
            Connection connection, long seed, LocalDate today, DemoSize size, Consumer<String> progress)
            throws SQLException {
        Outcome outcome = inTransaction(connection, () -> seed(connection, seed, today, size, progress));
        connection.setAutoCommit(true);
        if (outcome == Outcome.SEEDED) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
        return outcome;
    }

    /** What is done all or not at all. */
    private interface Work {
        Outcome done() throws SQLException;
    }

    private static Outcome inTransaction(Connection connection, Work work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            ask(connection, "select pg_advisory_xact_lock(" + LOCK + ")::text");
            Outcome outcome = work.done();
            connection.commit();
            connection.setAutoCommit(autoCommit);
            return outcome;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static Outcome seed(
            Connection connection, long seed, LocalDate today, DemoSize size, Consumer<String> progress)
            throws SQLException {
        if (ask(
                        connection,
                        "select 1 where exists (select from site) or exists (select from client) or exists (select from staff)")
                != null) {
            progress.accept("This database holds other data. The demo clinic leaves it alone.");
            return Outcome.LEFT_ALONE;
        }
        CopyIn copy = new CopyIn(connection, progress);
        Clinic.tell(seed, today, size, copy, progress);
        copy.flush();
        Courses.tell(connection);
        progress.accept("The demo clinic is open: " + ask(connection, "select count(*) from client") + " clients, "
                + ask(connection, "select count(*) from attendance") + " lines in sessions (" + copy.speed() + ").");
        return Outcome.SEEDED;
    }

    static @Nullable Object ask(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getObject(1) : null;
        }
    }
}
