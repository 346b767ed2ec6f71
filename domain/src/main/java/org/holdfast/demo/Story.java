package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.holdfast.episode.DischargeReason;
import org.jspecify.annotations.Nullable;

/** One client's time with the clinic, from the first request on: stays, visits, who stands behind them, setbacks. */
final class Story {
    private static final double READMITTED = 0.10;
    private static final int MOST_STAYS = 14;

    private final Scribe scribe;
    private final Dice dice;
    private final World world;
    private final Place place;
    private final Arrival arrival;
    private final double severity;
    private final Backing backing;
    private final Setbacks setbacks;
    private final Showing showing;

    /** Half hours of a day at which this client has something, and of them those of groups. */
    private final Map<LocalDate, Integer> elsewhere = new HashMap<>();

    private final Map<LocalDate, Integer> inGroup = new HashMap<>();

    Story(Scribe scribe, Arrival arrival) {
        this.scribe = scribe;
        this.dice = scribe.dice;
        this.world = scribe.world;
        this.place = scribe.place;
        this.arrival = arrival;
        this.severity = dice.normal();
        this.backing = new Backing(scribe, severity);
        this.setbacks = new Setbacks(scribe, severity, backing.atAdmission());
        this.showing = Showing.of(dice, place.noShow() + arrival.clinician().noShow());
    }

    /** What was told. */
    record Told(UUID client, boolean inCareToday) {}

    /** Tells it. @param tooFew whether the clinic has had fewer sessions so far than it should: then people come back more often */
    Told tell(BooleanSupplier tooFew) {
        Names.Person name = arrival.name() == null ? Names.draw(dice) : arrival.name();
        LocalDate contactOn = arrival.admittedOn().minusDays(dice.between(1, 6));
        String by = arrival.clinician().subject();
        UUID client = scribe.client(arrival.number(), name, called(), pronouns(name), bornOn(), contactOn, by);
        LocalDate admittedOn = arrival.admittedOn();
        boolean first = true;
        for (int stays = 0; stays < MOST_STAYS; stays++) {
            Scribe.@Nullable Ending ending = stay(client, admittedOn, contactOn, first ? name : null);
            if (ending == null) {
                return new Told(client, true);
            }
            admittedOn = onWorkday(ending.on().plusDays(dice.between(15, 90)));
            contactOn = admittedOn.minusDays(dice.between(1, 4));
            boolean back = dice.chance(READMITTED) || tooFew.getAsBoolean();
            if (ending.reason() == DischargeReason.DIED || !back || !admittedOn.isBefore(world.today())) {
                return new Told(client, false);
            }
            first = false;
        }
        return new Told(client, false);
    }

    static LocalDate onWorkday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private Scribe.@Nullable Ending stay(
            UUID client, LocalDate admittedOn, LocalDate contactOn, Names.@Nullable Person nameIfFirst) {
        long before = admittedOn.toEpochDay() - arrival.admittedOn().toEpochDay();
        Fate fate = arrival.staying()
                ? Fate.STAYS
                : Fate.draw(dice, arrival.programme(), severity, place.hazard(), Math.max(0, backing.from() - before));
        LocalDate on = admittedOn.plusDays(fate.day());
        boolean dropOut = fate.reason() == DischargeReason.LEFT_AGAINST_ADVICE;
        boolean known = on.isBefore(dropOut ? world.today() : world.today().minusDays(1));
        String by = arrival.clinician().subject();
        List<Planned> plan = plan(admittedOn, !known ? world.horizon() : dropOut ? on.minusDays(1) : on);
        List<Held> held = book(plan);
        Scribe.Ending ending = known ? new Scribe.Ending(on, fate.reason(), lastContact(held, admittedOn)) : null;
        UUID episode = scribe.stay(
                client,
                arrival.programme(),
                contactOn.minusDays(dice.between(0, 14)),
                contactOn,
                admittedOn,
                ending,
                by);
        scribe.care(client, arrival.clinician(), true, contactOn, ending == null ? null : ending.recordedAt(place));
        for (Clinician leader : arrival.groupLeaders()) {
            scribe.care(client, leader, false, admittedOn, ending == null ? null : ending.recordedAt(place));
        }
        held.forEach(one -> write(one, client, episode));
        LocalDate last = known ? on : world.today().minusDays(1);
        if (nameIfFirst != null) {
            backing.write(client, nameIfFirst, admittedOn, last, arrival.clinician());
        }
        setbacks.write(client, arrival.programme(), arrival.admittedOn(), admittedOn, last, by);
        return ending;
    }

    /** A visit that should be. */
    private record Planned(LocalDate day, @Nullable Beat beat) {
        int halfHour() {
            return beat == null ? 6 : beat.halfHour();
        }
    }

    /** A visit that found its place in a diary, and what became of it: null while ahead. */
    private record Held(
            Planned planned,
            Clinician clinician,
            int halfHour,
            int lead,
            @Nullable Group group,
            Showing.@Nullable Visit visit) {}

    private List<Planned> plan(LocalDate admittedOn, LocalDate last) {
        List<Planned> plan = new ArrayList<>();
        plan.add(new Planned(admittedOn, null));
        for (Beat beat : arrival.beats()) {
            beat.days(admittedOn, last).stream()
                    .filter(day ->
                            arrival.mark() != null || dice.chance(world.size().pace()))
                    .forEach(day -> plan.add(new Planned(day, beat)));
        }
        plan.sort(Comparator.comparing(Planned::day).thenComparing(Planned::halfHour));
        return plan;
    }

    private List<Held> book(List<Planned> plan) {
        List<Held> held = new ArrayList<>();
        plan.stream()
                .filter(one -> one.beat != null && one.beat.group() != null)
                .forEach(one -> elsewhere.merge(
                        one.day, Diary.mask(one.halfHour(), Group.HALF_HOURS), (here, there) -> here | there));
        for (Planned planned : plan) {
            int lead = Showing.leadDays(dice);
            Showing.Visit visit = planned.day.isBefore(world.today()) ? showing.next(dice, lead) : null;
            Held one = place(planned, lead, visit);
            if (one != null) {
                held.add(one);
            }
        }
        return held;
    }

    private @Nullable Held place(Planned planned, int lead, Showing.@Nullable Visit visit) {
        Group group = planned.beat == null ? null : planned.beat.group();
        if (group != null) {
            int hours = Diary.mask(planned.halfHour(), Group.HALF_HOURS);
            boolean twice = (inGroup.getOrDefault(planned.day, 0) & hours) != 0;
            inGroup.merge(planned.day, hours, (here, there) -> here | there);
            return !twice ? new Held(planned, group.leader(), planned.halfHour(), lead, group, visit) : null;
        }
        return oneToOne(planned, lead, visit);
    }

    private @Nullable Held oneToOne(Planned planned, int lead, Showing.@Nullable Visit visit) {
        int length = length(planned);
        int away = elsewhere.getOrDefault(planned.day, 0);
        int own = arrival.clinician().diary().book(planned.day, planned.halfHour(), length, away);
        if (own >= 0) {
            elsewhere.put(planned.day, away | Diary.mask(own, length));
            return new Held(planned, arrival.clinician(), own, lead, null, visit);
        }
        for (Clinician other : place.clinicians()) {
            int free = other.ownCaseloadOnly() ? -1 : other.diary().book(planned.day, planned.halfHour(), length, away);
            if (free >= 0) {
                elsewhere.put(planned.day, away | Diary.mask(free, length));
                return new Held(planned, other, free, lead, null, visit);
            }
        }
        return null;
    }

    private boolean medication(Planned planned) {
        DemoProgramme programme = arrival.programme();
        return planned.beat != null
                && arrival.mark() == null
                && (programme == DemoProgramme.OTP_METHADONE || programme == DemoProgramme.OBOT_BUP)
                && planned.day.toEpochDay() / 7 % 4 != 0;
    }

    private int length(Planned planned) {
        return medication(planned) ? 1 : 2;
    }

    private LocalDate lastContact(List<Held> held, LocalDate admittedOn) {
        return held.stream()
                .filter(one -> one.visit != null && one.visit.came())
                .map(one -> one.planned.day)
                .reduce(admittedOn, (a, b) -> b);
    }

    private void write(Held one, UUID client, UUID episode) {
        LocalDate day = one.planned.day;
        Instant asked = place.at(day.minusDays(one.lead), 10, dice.between(0, 59));
        Instant bookedAt = world.atMostEve(place, asked);
        Group.Meeting meeting = one.group == null ? null : one.group.join(day, place, scribe.facts());
        if (one.group != null && meeting == null) {
            return;
        }
        Instant starts = place.at(day, Diary.time(one.halfHour));
        UUID session = meeting != null ? meeting.id : session(one, bookedAt);
        boolean recorded = one.visit != null && recorded(one.planned);
        UUID line = scribe.line(session, client, episode, bookedAt, starts, one.clinician, recorded ? one.visit : null);
        if (arrival.staying() && recorded && one.visit != null && one.visit.came() && !medication(one.planned)) {
            scribe.note(
                    client,
                    line,
                    dice.pick(List.of("OPEN", "CALM", "TENSE")),
                    new Scribe.Written(
                            "How the week has been, and what helped on the harder days of it.",
                            "Comes again tomorrow.",
                            ""),
                    starts.plusSeconds(3_600),
                    one.clinician);
        }
    }

    private UUID session(Held one, Instant bookedAt) {
        boolean medication = medication(one.planned);
        double how = dice.share();
        String kind = one.planned.beat == null
                ? "ASSESSMENT"
                : medication ? "MEDICATION" : dice.chance(0.04) ? "FAMILY" : "INDIVIDUAL";
        String mode =
                medication || one.planned.beat == null || how < 0.76 ? "IN_PERSON" : how < 0.92 ? "VIDEO" : "PHONE";
        return scribe.session(one.clinician, kind, mode, one.planned.day, one.halfHour, medication ? 25 : 50, bookedAt);
    }

    /** A few lines stay open: more of the last days, few of long ago. */
    private boolean recorded(Planned planned) {
        long ago = world.today().toEpochDay() - planned.day.toEpochDay();
        if (arrival.mark() != null && ago <= 31) {
            return arrival.mark().recorded(planned.day, planned.halfHour());
        }
        return !dice.chance(ago <= 3 ? 0.15 : ago <= 10 ? 0.08 : 0.04);
    }

    private @Nullable String called() {
        return dice.chance(0.06) ? Names.called(dice) : null;
    }

    private @Nullable String pronouns(Names.Person name) {
        double at = dice.share();
        return at < 0.66 ? null : at < 0.72 ? "they/them" : name.woman() ? "she/her" : "he/him";
    }

    private LocalDate bornOn() {
        double years = Math.clamp(38 + 12.5 * dice.normal(), 18.2, 79.0);
        return arrival.admittedOn().minusDays((long) (years * 365.25));
    }
}
