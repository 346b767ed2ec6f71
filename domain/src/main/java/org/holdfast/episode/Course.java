package org.holdfast.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/**
 * One stay while somebody changes it: what is known of its dates, and where it was from day to day. Whoever comes second sees that the
 * first was quicker.
 */
final class Course {
    private final EpisodeBook book;
    private final ClientId client;
    private final Stay stay;
    private final List<CareSegment> segments;

    private Course(EpisodeBook book, ClientId client, Stay stay, List<CareSegment> segments) {
        this.book = book;
        this.client = client;
        this.stay = stay;
        this.segments = new ArrayList<>(segments);
    }

    /**
     * The stay as it stands, for nobody else until the transaction ends.
     *
     * @throws Refused {@code episode.unknown} where this client has no such stay, {@code episode.changed-since} where it is no longer as it was seen
     */
    static Course of(EpisodeBook book, ClientId client, EpisodeId episode, StayId seen) {
        book.oneAtATime(client);
        Stay stay = book.standing(episode)
                .filter(one -> one.client().equals(client))
                .orElseThrow(() -> new Refused("episode.unknown"));
        if (!stay.id().equals(seen)) {
            throw new Refused("episode.changed-since");
        }
        return new Course(book, client, stay, book.course(episode));
    }

    Stay stay() {
        return stay;
    }

    /** Where it is now, or was last. */
    Place place() {
        Admission admission = stay.admission();
        return segments.isEmpty()
                ? new Place(admission.programme(), admission.site(), null)
                : segments.getLast().place();
    }

    /** The day from which it is there. */
    LocalDate since() {
        return segments.isEmpty()
                ? stay.admission().dates().admittedOn()
                : segments.getLast().fromOn();
    }

    void mustGoOn() {
        if (stay.admission().dates().dischargedOn() != null) {
            throw new Refused("episode.ended");
        }
    }

    /** From this day on it is elsewhere; where it was on no day, it never was. */
    void moveTo(Place next, LocalDate on, Saying saying) {
        Place before = place();
        LocalDate since = since();
        if (on.isBefore(since)) {
            throw new Refused("episode.moved-before", on, since);
        }
        // the dates stay as they are; a new row says that something was changed since it was seen
        Stay again = stay.correctedBy(stay.admission().dates(), saying);
        retractLast(saying);
        book.flush();
        if (on.isAfter(since)) {
            book.add(new CareSegment(stay.episode(), client, before, since, on, saying));
        }
        book.add(new CareSegment(stay.episode(), client, next, on, null, saying));
        book.add(again);
        book.flush();
    }

    /** It ends, and with it where it is. */
    void end(Ending ending, @Nullable LocalDate lastContactOn, Saying saying) {
        if (ending.on().isBefore(since())) {
            throw new Refused("episode.moved-before", ending.on(), since());
        }
        replaceLast(stay.endedBy(ending, lastContactOn, saying), since(), ending.on(), saying);
    }

    /** It was ended by mistake and goes on. */
    void goOn(Saying saying) {
        StayDates dates = stay.admission().dates();
        replaceLast(stay.correctedBy(dates.open(), saying), since(), null, saying);
    }

    /** The dates were others; the first place begins with the admission. */
    void correct(StayDates better, Saying saying) {
        Stay next = stay.correctedBy(better, saying);
        if (segments.isEmpty()) {
            book.flush();
            book.add(next);
            return;
        }
        CareSegment first = segments.getFirst();
        LocalDate to = first.toOn();
        if (to != null && to.isBefore(better.admittedOn())) {
            throw new Refused("episode.moved-before", to, better.admittedOn());
        }
        CareSegment moved =
                first.fromOn().equals(better.admittedOn()) ? null : first.over(better.admittedOn(), to, saying);
        book.flush();
        if (moved != null) {
            book.add(moved);
        }
        book.add(next);
        book.flush();
    }

    private void replaceLast(Stay next, LocalDate from, @Nullable LocalDate to, Saying saying) {
        Place there = place();
        retractLast(saying);
        book.flush();
        book.add(new CareSegment(stay.episode(), client, there, from, to, saying));
        book.add(next);
        book.flush();
    }

    private void retractLast(Saying saying) {
        if (!segments.isEmpty()) {
            segments.getLast().retract(saying);
        }
    }
}
