package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A planned session, for eyes that may not know everybody in it.
 *
 * @param people those in the reader's care, by name; nobody else is named
 * @param others how many more there are
 * @param off whether nobody is expected any more, because all of them cancelled, were moved or excused
 * @param marked whether anything was recorded of anybody
 * @param mine whether the reader may change it: they hold it, or look after somebody in it
 */
public record CalendarRow(
        SessionId id,
        @Nullable SeriesId series,
        SessionKind kind,
        SessionMode mode,
        @Nullable String title,
        @Nullable RoomId roomId,
        @Nullable String room,
        @Nullable StaffId clinician,
        String clinicianName,
        LocalDate heldOn,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        List<Participant> people,
        int others,
        boolean off,
        boolean marked,
        boolean mine) {
    /** Somebody in the reader's care. */
    public record Participant(ClientId id, String name) {}

    /** How long it takes. */
    public int minutes() {
        return (int) java.time.Duration.between(startsAt, endsAt).toMinutes();
    }

    /** Where it stands now, to be given back when it is moved back. */
    public Change place() {
        return new Change(
                startsAt.atZone(zone).toLocalDate(),
                startsAt.atZone(zone).toLocalTime(),
                minutes(),
                roomId,
                java.util.Objects.requireNonNull(clinician));
    }
}
