package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.episode.Discharges;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.relapse.UseEventRow;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Tone;

/**
 * Something about a client that a clinician would want to know now: what, and the facts it follows from. Facts, never a score.
 *
 * @param quiet whether closing the stay is what there is to decide
 */
record Concern(Tone tone, String what, String why, boolean quiet) {
    /** From how many missed sessions in a row on. */
    private static final int MISSED = 2;

    private static final int SETBACK_DAYS = 14;

    /** Those of a stay that goes on, the most pressing first. */
    static List<Concern> of(EpisodeRow stay, Attended attended, List<UseEventRow> events, LocalDate today) {
        List<Concern> concerns = new ArrayList<>();
        LocalDate last = attended.lastSeenSince(stay.admittedOn());
        long days = ChronoUnit.DAYS.between(last, today);
        List<DayRow> missed = missedInARow(attended);
        if (days >= Discharges.QUIET_DAYS) {
            concerns.add(new Concern(
                    Tone.AMBER, say("stay.concern.quiet", days), say("stay.concern.quiet.why", Dates.day(last)), true));
        }
        if (missed.size() >= MISSED) {
            concerns.add(new Concern(
                    Tone.AMBER,
                    say("stay.concern.missed", missed.size()),
                    say(
                            "stay.concern.missed.why",
                            Dates.day(missed.getLast().heldOn()),
                            Dates.day(missed.getFirst().heldOn())),
                    false));
        }
        if (attended.next().isEmpty()) {
            concerns.add(new Concern(
                    Tone.AMBER, say("stay.concern.nothing-booked"), say("stay.concern.nothing-booked.why"), false));
        }
        events.stream()
                .filter(event -> ChronoUnit.DAYS.between(event.occurredOn(), today) <= SETBACK_DAYS)
                .findFirst()
                .ifPresent(event -> concerns.add(new Concern(
                        Tone.AMBER,
                        say("client.return.kind." + event.kind()),
                        say("stay.concern.setback.why", Dates.ago(event.occurredOn(), today)),
                        false)));
        return concerns;
    }

    /** The latest sessions that are recorded and to which they did not come, the latest first; one that was moved or cancelled counts as none. */
    private static List<DayRow> missedInARow(Attended attended) {
        return attended.past().stream()
                .filter(row -> row.state().isDue() && row.state() != AttendanceState.NOT_RECORDED)
                .takeWhile(row -> row.state() == AttendanceState.NO_SHOW
                        || row.state() == AttendanceState.CANCELLED_BY_CLIENT_LATE)
                .toList();
    }
}
