package org.holdfast.session;

import java.util.EnumSet;
import java.util.Set;
import org.holdfast.client.CalledName;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/** Somebody in a planned session as the database knows them. @param care 0 where the reader does not look after them */
record CalendarPerson(
        SessionId session,
        ClientId client,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        Mark.@Nullable Kind mark,
        Long care) {
    private static final Set<Mark.Kind> OFF = EnumSet.of(
            Mark.Kind.CANCELLED_BY_CLIENT_IN_TIME,
            Mark.Kind.CANCELLED_BY_CLIENT_LATE,
            Mark.Kind.CANCELLED_BY_CLINIC,
            Mark.Kind.EXCUSED,
            Mark.Kind.RESCHEDULED);

    boolean known() {
        return care > 0;
    }

    boolean marked() {
        return mark != null && mark != Mark.Kind.WITHDRAWN;
    }

    boolean off() {
        return mark != null && OFF.contains(mark);
    }

    CalendarRow.Participant participant() {
        return new CalendarRow.Participant(client, CalledName.full(givenName, familyName, preferredName));
    }
}
