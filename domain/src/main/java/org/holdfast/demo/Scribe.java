package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.episode.DischargeReason;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to one client, dated back to when somebody would have written it. */
final class Scribe {
    final World world;
    final Place place;
    final Dice dice;
    private final Consumer<DemoFact> facts;

    Scribe(World world, Place place, Dice dice, Consumer<DemoFact> facts) {
        this.world = world;
        this.place = place;
        this.dice = dice;
        this.facts = facts;
    }

    Consumer<DemoFact> facts() {
        return facts;
    }

    UUID client(
            String number,
            Names.Person name,
            @Nullable String called,
            @Nullable String pronouns,
            LocalDate bornOn,
            LocalDate on,
            String by) {
        Instant at = place.at(on, 10, 20);
        UUID id = dice.id(at);
        facts.accept(new DemoFact.Client(
                id, number, name.given(), name.family(), called, pronouns, bornOn, place.id(), at, by));
        return id;
    }

    void care(UUID client, Clinician clinician, boolean lead, LocalDate since, @Nullable Instant until) {
        Instant at = place.at(since, 10, 30);
        Instant ends = until == null || until.isAfter(at) ? until : at;
        facts.accept(new DemoFact.CareRelationship(
                dice.id(at), client, clinician.id(), lead, at, ends, at, clinician.subject()));
    }

    /** A stay: known as open from the day of admission; once it has ended, that is a further row and the first one is retracted. */
    UUID stay(
            UUID client,
            DemoProgramme programme,
            LocalDate requestedOn,
            LocalDate contactOn,
            LocalDate admittedOn,
            @Nullable Ending ending,
            String by) {
        Instant at = place.at(admittedOn, 8, 5);
        UUID episode = dice.id(at);
        facts.accept(new DemoFact.Episode(episode, client, at, by));
        UUID named = world.programme(programme);
        Instant ended = ending == null ? null : ending.recordedAt(place);
        facts.accept(new DemoFact.Stay(
                dice.id(at),
                episode,
                client,
                named,
                place.id(),
                requestedOn,
                contactOn,
                admittedOn,
                null,
                null,
                null,
                at,
                by,
                ended,
                ended == null ? null : by));
        if (ending != null && ended != null) {
            facts.accept(new DemoFact.Stay(
                    dice.id(ended),
                    episode,
                    client,
                    named,
                    place.id(),
                    requestedOn,
                    contactOn,
                    admittedOn,
                    ending.lastContactOn(),
                    ending.on(),
                    ending.reason().name(),
                    ended,
                    by,
                    null,
                    null));
        }
        return episode;
    }

    /** How a stay ended. */
    record Ending(LocalDate on, DischargeReason reason, LocalDate lastContactOn) {
        /** Dropping out is found by rule on the day itself, after hours; any other discharge is written down the day after. */
        Instant recordedAt(Place place) {
            return reason == DischargeReason.LEFT_AGAINST_ADVICE
                    ? place.at(on, 18, 40)
                    : place.at(on.plusDays(1), 10, 10);
        }
    }

    UUID session(
            Clinician clinician, String kind, String mode, LocalDate day, int halfHour, int minutes, Instant bookedAt) {
        UUID id = dice.id(bookedAt);
        Instant starts = place.at(day, Diary.time(halfHour));
        String room = mode.equals("IN_PERSON") ? clinician.room() : null;
        facts.accept(new DemoFact.Session(
                id,
                place.id(),
                clinician.id(),
                kind,
                mode,
                null,
                room,
                day,
                starts,
                starts.plusSeconds(minutes * 60L),
                true,
                bookedAt,
                clinician.subject()));
        return id;
    }

    /** A line and its mark, if anybody made one. */
    UUID line(
            UUID session,
            UUID client,
            UUID episode,
            Instant bookedAt,
            Instant startsAt,
            Clinician clinician,
            Showing.@Nullable Visit visit) {
        UUID id = dice.id(bookedAt);
        String by = clinician.subject();
        List<DemoFact.AttendanceMark> marks =
                visit == null ? List.of() : Marking.marks(dice, id, visit, bookedAt, startsAt, by);
        facts.accept(new DemoFact.Attendance(id, session, client, episode, bookedAt, by, marks.size()));
        marks.forEach(facts);
        return id;
    }

    UUID supporter(UUID client, String given, @Nullable String family, Instant at, String by) {
        UUID id = dice.id(at);
        facts.accept(new DemoFact.Supporter(id, client, given, family, at, by));
        return id;
    }
}
