package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Joel Amankwah, who is told of in the design notes: in his seventh week, a setback behind him, his last two visits missed, and
 * due again this afternoon. His mother Grace may see when he is expected.
 */
final class Joel {
    /** 16:30, kept free for him on each day of Ruth's. */
    static final int HALF_HOUR = 17;

    private static final int DAY = 43;

    private final Scribe scribe;
    private final Clinician ruth;
    private final List<Group> groups;
    private final LocalDate today;

    Joel(Scribe scribe, Clinician ruth, List<Group> groups) {
        this.scribe = scribe;
        this.ruth = ruth;
        this.groups = groups;
        this.today = scribe.world.today();
    }

    /** A visit so many days from today; null for what is still ahead. */
    private record Visit(int day, @Nullable String mark) {}

    private static final List<Visit> VISITS = List.of(
            new Visit(-43, "ATTENDED"),
            new Visit(-41, "ATTENDED"),
            new Visit(-39, "ATTENDED"),
            new Visit(-36, "ATTENDED"),
            new Visit(-34, "ATTENDED_LATE"),
            new Visit(-32, "ATTENDED"),
            new Visit(-29, "ATTENDED"),
            new Visit(-27, "CANCELLED_BY_CLINIC"),
            new Visit(-25, "ATTENDED"),
            new Visit(-21, "ATTENDED"),
            new Visit(-18, "CANCELLED_BY_CLIENT_IN_TIME"),
            new Visit(-14, "ATTENDED"),
            new Visit(-11, "ATTENDED"),
            new Visit(-7, "NO_SHOW"),
            new Visit(-4, "NO_SHOW"),
            new Visit(0, null),
            new Visit(3, null),
            new Visit(7, null),
            new Visit(10, null),
            new Visit(14, null),
            new Visit(17, null),
            new Visit(21, null));

    /** What Ruth wrote after a session. */
    private record Written(String mood, String workedOn, String nextStep, String words) {}

    private static final Map<Integer, Written> NOTES = Map.of(
            -11,
            new Written(
                    "TENSE",
                    "The Friday evening, hour by hour: where it turned, and what helped the morning after.",
                    "He asks Walt to ring on Fridays at six.",
                    "He came although he had thought of staying away. Proud that he rang somebody himself."),
            -25,
            new Written(
                    "OPEN",
                    "What is in the way of sleep; the way home from work past the two pubs.",
                    "Tries the other way home for a week and tells us how it was.",
                    ""));

    void tell() {
        LocalDate admittedOn = today.minusDays(DAY);
        LocalDate contactOn = admittedOn.minusDays(5);
        UUID client = scribe.client(
                Cast.JOEL,
                new Names.Person("Joel", "Amankwah", false),
                null,
                "he/him",
                today.minusYears(34).minusDays(97),
                contactOn,
                ruth.subject());
        UUID episode = scribe.stay(
                client, DemoProgramme.IOP, admittedOn.minusDays(7), contactOn, admittedOn, null, ruth.subject());
        scribe.care(client, ruth, true, contactOn, null);
        VISITS.forEach(visit -> visit(visit, client, episode));
        Instant heard = scribe.place.at(today.minusDays(14), 17, 25);
        scribe.facts()
                .accept(new DemoFact.UseEvent(
                        scribe.dice.id(heard),
                        client,
                        "USE",
                        today.minusDays(15),
                        "DAY",
                        "CLIENT",
                        "CERTAIN",
                        "alcohol",
                        "Told us himself. Rang Walt the next morning.",
                        heard,
                        ruth.subject()));
        people(client);
    }

    /** On days that are weeks from today one-to-one, on others in the day's group. */
    private void visit(Visit visit, UUID client, UUID episode) {
        LocalDate day = today.plusDays(visit.day);
        Instant bookedAt = scribe.world.atMostEve(scribe.place, scribe.place.at(day.minusDays(7), 11, 40));
        Group group = visit.day % 7 == 0 ? null : on(day);
        Group.Meeting meeting = group == null ? null : group.join(day, scribe.place, scribe.facts());
        UUID session = meeting != null
                ? meeting.id
                : scribe.session(
                        ruth,
                        visit.day == -DAY ? "ASSESSMENT" : "INDIVIDUAL",
                        "IN_PERSON",
                        day,
                        HALF_HOUR,
                        50,
                        bookedAt);
        Instant starts = meeting != null ? meeting.startsAt : scribe.place.at(day, Diary.time(HALF_HOUR));
        Integer late = "ATTENDED_LATE".equals(visit.mark) ? Integer.valueOf(12) : null;
        UUID line = scribe.line(
                session,
                client,
                episode,
                bookedAt,
                starts,
                ruth,
                visit.mark == null ? null : new Showing.Visit(visit.mark, late));
        Optional.ofNullable(NOTES.get(visit.day)).ifPresent(note -> note(note, client, line, day));
    }

    private void note(Written note, UUID client, UUID line, LocalDate day) {
        Instant signedAt = scribe.place.at(day, 17, 40);
        scribe.facts()
                .accept(new DemoFact.Note(
                        scribe.dice.id(signedAt),
                        client,
                        line,
                        "ORDINARY",
                        note.mood,
                        note.workedOn,
                        note.nextStep,
                        note.words,
                        signedAt,
                        ruth.subject()));
    }

    private @Nullable Group on(LocalDate day) {
        return groups.stream()
                .filter(group -> group.weekday() == day.getDayOfWeek())
                .findFirst()
                .orElse(null);
    }

    private void people(UUID client) {
        Backing backing = new Backing(scribe, 0);
        UUID mum = person(
                backing,
                client,
                "Grace",
                "Amankwah",
                new Relation("mother", "FAMILY", true, true),
                new Backing.Kinds(true, false, true),
                "STRONG",
                -43,
                null);
        person(
                backing,
                client,
                "Nadia",
                "Darwish",
                new Relation("partner", "FAMILY", true, false),
                new Backing.Kinds(true, false, false),
                "FAIR",
                -43,
                -19);
        person(
                backing,
                client,
                "Efua",
                "Amankwah",
                new Relation("sister", "FAMILY", true, true),
                new Backing.Kinds(true, true, false),
                "FAIR",
                -38,
                null);
        person(
                backing,
                client,
                "Dan",
                "Prescott",
                new Relation("friend", "FRIEND", false, false),
                new Backing.Kinds(false, false, true),
                "WEAK",
                -32,
                null);
        person(
                backing,
                client,
                "Walt",
                "Rutledge",
                new Relation("peer", "PEER", false, false),
                new Backing.Kinds(true, true, false),
                "STRONG",
                -14,
                null);
        Instant given = scribe.place.at(today.minusDays(36), 11, 30);
        backing.consent(
                mum,
                client,
                new Backing.Parties(new Names.Person("Joel", "Amankwah", false), "Grace Amankwah (mother)"),
                Set.of("IN_CONTACT", "NEXT_SESSION_TIMES"),
                today.minusDays(36),
                given,
                null,
                ruth.subject());
        scribe.facts().accept(new DemoFact.PortalAccount(Cast.GRACE, Cast.GRACE.toString(), given));
        scribe.facts().accept(new DemoFact.PortalTie(Cast.GRACE, mum));
    }

    private UUID person(
            Backing backing,
            UUID client,
            String given,
            String family,
            Relation relation,
            Backing.Kinds kinds,
            String strength,
            int from,
            @Nullable Integer to) {
        Instant at = scribe.place.at(today.plusDays(from), 11, 20);
        UUID supporter = scribe.supporter(client, given, family, at, ruth.subject());
        backing.tie(
                supporter,
                client,
                relation,
                kinds,
                strength,
                null,
                today.plusDays(from),
                to == null ? null : today.plusDays(to),
                at,
                ruth.subject());
        return supporter;
    }
}
