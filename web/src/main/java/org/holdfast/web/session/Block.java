package org.holdfast.web.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.SessionKind;

/** The lines of one session, which stand together. */
record Block(SessionId session, List<DayRow> rows) {
    Block {
        rows = List.copyOf(rows);
    }

    /** The sessions of these lines, in the order in which they first appear. */
    static List<Block> of(List<DayRow> rows) {
        Map<SessionId, List<DayRow>> sessions = new LinkedHashMap<>();
        rows.forEach(row ->
                sessions.computeIfAbsent(row.session(), id -> new ArrayList<>()).add(row));
        return sessions.entrySet().stream()
                .map(entry -> new Block(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether it has a heading of its own. */
    boolean group() {
        return first().kind() == SessionKind.GROUP || rows.size() > 1;
    }

    DayRow first() {
        return rows.getFirst();
    }

    boolean notRecorded() {
        return rows.stream().anyMatch(DayRow::notRecorded);
    }

    /** Whether it has begun and every line is marked. */
    boolean done() {
        return rows.stream().noneMatch(row -> row.notRecorded() || row.state() == AttendanceState.SCHEDULED);
    }
}
