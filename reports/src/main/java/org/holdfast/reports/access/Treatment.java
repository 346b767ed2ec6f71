package org.holdfast.reports.access;

import java.util.EnumSet;
import java.util.Set;
import org.holdfast.reports.measure.Definition;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.SessionKind;

/** Which sessions are treatment, as a definition names them. An assessment is not (measures M2). */
record Treatment(Set<SessionKind> kinds) {
    static Treatment of(Definition definition) {
        EnumSet<SessionKind> kinds = EnumSet.noneOf(SessionKind.class);
        definition.names("treatment").forEach(name -> kinds.add(SessionKind.valueOf(name)));
        return new Treatment(kinds);
    }

    boolean is(AttendanceFact visit) {
        return kinds.contains(visit.kind());
    }

    boolean attended(AttendanceFact visit) {
        return is(visit) && visit.state().came();
    }
}
