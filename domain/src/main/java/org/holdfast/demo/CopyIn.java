package org.holdfast.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Takes facts and hands them to PostgreSQL's COPY, a few megabytes at a time, each table after those it points to. */
final class CopyIn implements Consumer<DemoFact> {
    private static final int ENOUGH = 4_000_000;

    private static final List<Class<? extends DemoFact>> IN_ORDER = List.of(
            DemoFact.Site.class,
            DemoFact.Programme.class,
            DemoFact.Staff.class,
            DemoFact.Duty.class,
            DemoFact.Client.class,
            DemoFact.CareRelationship.class,
            DemoFact.Episode.class,
            DemoFact.Stay.class,
            DemoFact.Session.class,
            DemoFact.Attendance.class,
            DemoFact.AttendanceMark.class,
            DemoFact.Note.class,
            DemoFact.Supporter.class,
            DemoFact.SupportTie.class,
            DemoFact.UseEvent.class,
            DemoFact.PortalAccount.class,
            DemoFact.PortalTie.class,
            DemoFact.Paper.class,
            DemoFact.Consent.class,
            DemoFact.ConsentSignature.class,
            DemoFact.ConsentCategory.class);

    private final CopyManager copy;
    private final Map<Class<?>, Waiting> waiting = new LinkedHashMap<>();
    private int size;

    CopyIn(Connection connection) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
        IN_ORDER.forEach(type -> waiting.put(type, new Waiting(type)));
    }

    @Override
    public void accept(DemoFact fact) {
        Waiting table = waiting.get(fact.getClass());
        if (table == null) {
            throw new IllegalStateException("no table for " + fact);
        }
        size += table.add(fact);
        if (size > ENOUGH) {
            flush();
        }
    }

    /** Sends what is waiting. */
    void flush() {
        waiting.values().forEach(table -> table.send(copy));
        size = 0;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Rows of one table, as COPY's text. */
    private static final class Waiting {
        private final RecordComponent[] columns;
        private final String command;
        private final StringBuilder rows = new StringBuilder();

        Waiting(Class<? extends DemoFact> type) {
            columns = type.getRecordComponents();
            String names = Arrays.stream(columns)
                    .map(column -> snake(column.getName()))
                    .collect(Collectors.joining(", "));
            command = "copy " + snake(type.getSimpleName()) + " (" + names + ") from stdin";
        }

        int add(DemoFact fact) {
            int before = rows.length();
            char separator = 0;
            for (RecordComponent column : columns) {
                if (separator != 0) {
                    rows.append(separator);
                }
                text(value(column, fact));
                separator = '\t';
            }
            rows.append('\n');
            return rows.length() - before;
        }

        private static @Nullable Object value(RecordComponent column, DemoFact fact) {
            try {
                return column.getAccessor().invoke(fact);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private void text(@Nullable Object value) {
            if (value == null) {
                rows.append("\\N");
                return;
            }
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '\\' -> rows.append("\\\\");
                    case '\t' -> rows.append("\\t");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    default -> rows.append(text.charAt(i));
                }
            }
        }

        void send(CopyManager copy) {
            if (rows.isEmpty()) {
                return;
            }
            try {
                copy.copyIn(command, new StringReader(rows.toString()));
            } catch (SQLException e) {
                throw new IllegalStateException(command + ": " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows.setLength(0);
        }
    }
}
