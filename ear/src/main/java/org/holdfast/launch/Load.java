package org.holdfast.launch;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * {@code ./holdfast load [CLIENTS]}: fills the empty database of a Holdfast that does not run with the load set, fifty sessions a
 * client, for measurements. Data that is there already is never touched.
 */
record Load(Settings settings) {

    int run() {
        int clients = settings.clients();
        var steps = new Steps(System.out);
        try (var stack = Stack.startDatabase(settings.apart(), steps)) {
            fill(stack, clients, steps);
        }
        steps.plain("\n  Loaded. Start it with:  ./holdfast run --home " + settings.home() + "\n");
        return 0;
    }

    static void fill(Stack stack, int clients, Steps steps) {
        if (!empty(stack)) {
            throw taken(stack);
        }
        stack.migrate();
        steps.say(String.format(Locale.ROOT, "Making %,d clients with about %,d sessions ...", clients, 50L * clients));
        steps.step("The load set is in, and PostgreSQL has looked through it", () -> {
            try (var connection = stack.connectAsOwner()) {
                if (!Demo.load(connection, clients, steps)) {
                    throw taken(stack);
                }
            }
        });
    }

    /** Whether nobody's data is in it; asked before its schema is touched. */
    static boolean empty(Stack stack) {
        try (var connection = stack.connectAsOwner();
                var statement = connection.createStatement()) {
            return truth(statement, "select to_regclass('client') is null")
                    || truth(
                            statement,
                            "select not exists (select from client) and not exists (select from site)"
                                    + " and not exists (select from staff)");
        } catch (SQLException e) {
            throw new Trouble("The database of " + stack.settings().home() + " cannot be asked: " + e.getMessage(), e);
        }
    }

    private static boolean truth(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static Trouble taken(Stack stack) {
        return new Trouble("There is data in " + stack.settings().home()
                + " already, and the load set goes into an empty Holdfast only. Nothing was changed:"
                + " choose another place with --home FOLDER.");
    }
}
