package org.holdfast.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full week of someone who can sign in: each seat is a weekly time, and people are admitted to it until one is in care today,
 * as it happens in a clinic that fills its places. So every day, weekends too, has its people.
 */
final class Caseload {
    private static final int[] RUTHS_TIMES = {0, 5, 7, 10, 12, 14, 19};
    private static final int[] DELES_TIMES = {1, 6, 12, 17};

    /** Half hour of the line that nobody recorded yesterday, and of the one four days ago. */
    private static final int OPEN_YESTERDAY = 14;

    private static final int OPEN_FOUR_DAYS_AGO = 19;

    private static final Map<Integer, Names.Person> RUTHS_TODAY = Map.of(
            0, new Names.Person("Dunja", "Kovač", true),
            5, new Names.Person("Oskar", "Lindqvist", false),
            7, new Names.Person("Hye-jin", "Park", true),
            10, new Names.Person("Ines", "Carvalho", true),
            12, new Names.Person("Samuel", "Ndlovu", false),
            14, new Names.Person("Priya", "Raman", true),
            19, new Names.Person("Greta", "Aalto", true));

    private final World world;
    private final Place place;
    private final Clinician clinician;
    private final int[] weekdayTimes;
    private final int weekendTimes;
    private final List<Group> groups;
    private final boolean ruths;

    private Caseload(World world, Place place, int[] times, int weekendTimes, List<Group> groups) {
        this.world = world;
        this.place = place;
        this.clinician = place.clinicians().getFirst();
        this.weekdayTimes = times;
        this.weekendTimes = weekendTimes;
        this.groups = groups;
        this.ruths = clinician.id().equals(Cast.RUTH);
    }

    /** Seven one-to-ones and a morning group of twelve on each day of the week, and Joel. */
    static Caseload ruth(World world, Place place) {
        Clinician ruth = place.clinicians().getFirst();
        List<Group> groups = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            groups.add(Founding.group(world.seed(), world.today(), world.size(), ruth, day, 2, 13));
        }
        for (LocalDate day = world.first(); day.isBefore(world.horizon().plusDays(7)); day = day.plusDays(1)) {
            ruth.diary().keep(day, Joel.HALF_HOUR, 2);
        }
        return new Caseload(world, place, RUTHS_TIMES, RUTHS_TIMES.length, groups);
    }

    /** Four one-to-ones on weekdays, two at the weekend. */
    static Caseload dele(World world, Place place) {
        return new Caseload(world, place, DELES_TIMES, 2, List.of());
    }

    void fill(Clinic clinic) {
        if (ruths) {
            new Joel(clinic.scribe(Dice.of(world.seed(), 5), place), clinician, groups).tell();
            clinic.told();
        }
        int seat = 0;
        for (int time = 0; time < weekdayTimes.length; time++) {
            for (int weekday = 1; weekday <= (time < weekendTimes ? 7 : 5); weekday++) {
                fill(clinic, seat++, weekday, weekdayTimes[time]);
            }
        }
    }

    private void fill(Clinic clinic, int seat, int weekday, int halfHour) {
        boolean inCare = false;
        for (int attempt = 0; !inCare; attempt++) {
            Dice dice = Dice.of(world.seed(), 3, clinician.id().getLeastSignificantBits(), seat, attempt);
            DemoProgramme programme = programme(dice, seat);
            Names.Person name =
                    ruths && weekday == world.today().getDayOfWeek().getValue() ? RUTHS_TODAY.get(halfHour) : null;
            int longest = programme == DemoProgramme.IOP ? 55 : 120;
            LocalDate admittedOn =
                    Story.onWorkday(world.today().minusDays(dice.between(name == null ? 8 : 30, longest)));
            Arrival arrival = new Arrival(
                    clinic.number(),
                    name,
                    clinician,
                    programme,
                    admittedOn,
                    beats(programme, seat, weekday, halfHour),
                    this::recorded,
                    false);
            Story.Told told = clinic.tell(dice, place, arrival);
            inCare = told.inCareToday();
            if (inCare && name != null && name.given().equals("Oskar")) {
                tomas(clinic.scribe(Dice.of(world.seed(), 6), place), told.client(), name);
            }
        }
    }

    private DemoProgramme programme(Dice dice, int seat) {
        if (ruths && seat % 2 == 0 && seat < 48) {
            return DemoProgramme.IOP;
        }
        double at = dice.share();
        return at < 0.6
                ? DemoProgramme.OUTPATIENT_SUD
                : at < 0.8 ? DemoProgramme.OTP_METHADONE : DemoProgramme.MH_OUTPATIENT;
    }

    /** Ruth's intensive people: one half of them meets on Monday, Wednesday, Friday and Sunday, the other on the days between. */
    private List<Beat> beats(DemoProgramme programme, int seat, int weekday, int halfHour) {
        List<Beat> beats = new ArrayList<>();
        beats.add(Beat.weekly(weekday, halfHour));
        if (programme == DemoProgramme.IOP) {
            groups.stream()
                    .filter(group -> group.weekday().getValue() % 2 == (seat / 2 + 1) % 2)
                    .map(Rhythm::with)
                    .forEach(beats::add);
        }
        return beats;
    }

    /** Of the last month exactly two of Ruth's lines are open. */
    private boolean recorded(LocalDate day, int halfHour) {
        if (!ruths) {
            return !(day.equals(world.today().minusDays(1)) && halfHour == DELES_TIMES[1]);
        }
        return !(day.equals(world.today().minusDays(1)) && halfHour == OPEN_YESTERDAY)
                && !(day.equals(world.today().minusDays(4)) && halfHour == OPEN_FOUR_DAYS_AGO);
    }

    /** Tomas Reyes, whom his partner let see, and then no longer. */
    private void tomas(Scribe scribe, UUID client, Names.Person person) {
        LocalDate on = world.today().minusDays(24);
        Instant at = place.at(on, 11, 10);
        Backing backing = new Backing(scribe, 0);
        UUID supporter = scribe.supporter(client, "Tomas", "Reyes", at, clinician.subject());
        backing.tie(
                supporter,
                client,
                new Relation("partner", "FAMILY", false, false),
                new Backing.Kinds(true, false, true),
                "FAIR",
                null,
                on,
                null,
                at,
                clinician.subject());
        @Nullable Instant revokedAt = place.at(world.today().minusDays(6), 14, 20);
        backing.consent(
                supporter,
                client,
                new Backing.Parties(person, "Tomas Reyes (partner)"),
                java.util.Set.of("NEXT_SESSION_TIMES"),
                on,
                at,
                revokedAt,
                clinician.subject());
        scribe.facts().accept(new DemoFact.PortalAccount(Cast.TOMAS, Cast.TOMAS.toString(), at));
        scribe.facts().accept(new DemoFact.PortalTie(Cast.TOMAS, supporter));
    }
}
