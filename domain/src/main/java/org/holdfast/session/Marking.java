package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** One person marking lines, in the transaction of the boundary that asked at the Gate. */
final class Marking {
    private final SessionBook book;
    private final Instant now;
    private final String by;

    Marking(SessionBook book, Instant now, String by) {
        this.book = book;
        this.now = now;
        this.by = by;
    }

    /**
     * A line with what stands on it, locked until the transaction ends.
     *
     * @param standing null where nobody has said anything
     */
    record Held(
            Attendance attendance,
            Session session,
            ZoneId zone,
            @Nullable Mark standing) {
        /** Whether exactly this stands on it already. */
        boolean says(NewMark mark) {
            return standing != null && standing.says(mark);
        }
    }

    /** @throws Refused {@code session.unknown}, {@code session.no-longer-planned} */
    Held hold(AttendanceId id) {
        Attendance attendance = book.attendance(id).orElseThrow(() -> new Refused("session.unknown"));
        attendance.checkStands();
        Session session = book.session(attendance.session());
        if (session == null) {
            throw new Refused("session.unknown");
        }
        ZoneId zone = ZoneId.of(book.zoneOfSession(attendance.session().value()).getFirst());
        return new Held(attendance, session, zone, book.standing(id).orElse(null));
    }

    /**
     * Puts the mark on the line. Whether a client cancelled in time is worked out here; what was known before of when they told us
     * stays known.
     */
    void put(Held held, NewMark mark) {
        if (mark.movedTo() != null
                && (mark.movedTo().equals(held.attendance().session())
                        || book.lineIn(
                                        mark.movedTo().value(),
                                        held.attendance().client().value())
                                .isEmpty())) {
            throw new Refused("mark.moved-nowhere");
        }
        NewMark whole = mark.cancelledByClient() && mark.toldAt() == null ? mark.told(toldAt(held)) : mark;
        put(held, kind(held, whole), Saying.of(whole, now, by));
    }

    /** Says again what was said in an earlier mark. */
    void putBack(Held held, Mark then) {
        put(
                held,
                then.kind(),
                new Saying(then.minutesLate(), then.reason(), then.toldAt(), then.movedTo(), null, now, by));
    }

    private void put(Held held, Mark.Kind kind, Saying saying) {
        Stage stage = held.session().stage(now, LocalDate.ofInstant(now, held.zone()));
        Mark mark = held.attendance().mark(held.standing(), kind, saying, stage);
        book.touch(held.attendance());
        book.flush();
        book.add(mark);
        book.flush();
    }

    private Mark.Kind kind(Held held, NewMark mark) {
        if (mark.state() == AttendanceState.NOT_RECORDED) {
            return Mark.Kind.WITHDRAWN;
        }
        if (!mark.cancelledByClient()) {
            return Mark.Kind.of(mark.state());
        }
        Instant told = mark.toldAt() == null ? now : mark.toldAt();
        if (mark.toldAt() != null) {
            AttendancePolicy.checkTold(told, held.session().lastMomentToCancel(held.zone()), now);
        }
        return AttendancePolicy.cancelledByClient(
                held.session().beginsAt(held.zone()),
                told,
                book.noticeHours(held.session().site(), told));
    }

    /** When they told us: as the mark before said; else now, where the session is still ahead; else nobody knows. */
    private @Nullable Instant toldAt(Held held) {
        Mark standing = held.standing();
        if (standing != null && standing.toldAt() != null) {
            return standing.toldAt();
        }
        return now.isBefore(held.session().lastMomentToCancel(held.zone())) ? now : null;
    }
}
