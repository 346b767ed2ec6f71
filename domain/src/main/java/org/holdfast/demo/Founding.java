package org.holdfast.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Founds the clinic: sites in two time zones, programmes, the staff register, rooms and groups. */
final class Founding {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** The sites in the order they opened; a size takes the first few. */
    static final List<String> SITES = List.of(
            "Harbour Street",
            "Canal Wharf",
            "Mill Lane",
            "Orchard Row",
            "Ferry Road",
            "Lantern Hill",
            "Weavers Court",
            "Juniper Square",
            "Saltmarsh",
            "Bell Green",
            "Copper Beech",
            "Northgate");

    private static final double SITE_HAZARD_SD = 0.20;
    private static final double SITE_NO_SHOW_SD = 0.30;
    private static final double CLINICIAN_NO_SHOW_SD = 0.25;

    private final long seed;
    private final LocalDate today;
    private final DemoSize size;
    private final Consumer<DemoFact> facts;
    private final Instant opened;
    private final Dice dice;

    private Founding(long seed, LocalDate today, DemoSize size, Consumer<DemoFact> facts) {
        this.seed = seed;
        this.today = today;
        this.size = size;
        this.facts = facts;
        this.opened =
                today.minusDays(size.days() + 200L).atTime(9, 0).atZone(LONDON).toInstant();
        this.dice = Dice.of(seed, 1);
    }

    static World found(long seed, LocalDate today, DemoSize size, Consumer<DemoFact> facts) {
        return new Founding(seed, today, size, facts).world();
    }

    /** A site's code in the database. */
    static String code(String site) {
        return site.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private World world() {
        Map<DemoProgramme, UUID> programmes = new EnumMap<>(DemoProgramme.class);
        for (DemoProgramme programme : DemoProgramme.values()) {
            UUID id = dice.id(opened);
            programmes.put(programme, id);
            String code = programme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            facts.accept(new DemoFact.Programme(id, code, programme.title));
        }
        facts.accept(DemoPaper.fact());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < size.sites(); i++) {
            places.add(place(i));
        }
        staff(Cast.MARTA, "Marta", "Ilves", "MANAGER", null);
        staff(Cast.ADE, "Ade", "Bright", "ADMINISTRATOR", null);
        staff(Cast.PRIYA, "Priya", "Nair", "PRIVACY_OFFICER", null);
        staff(Cast.NOOR, "Noor", "Haddad", "EMERGENCY", null);
        return new World(seed, today, size, List.copyOf(places), programmes);
    }

    private Place place(int i) {
        String name = SITES.get(i);
        Place place = new Place(
                dice.id(opened),
                code(name),
                name,
                i % 3 == 1 ? NEW_YORK : LONDON,
                SITE_HAZARD_SD * spread(i * 5 + 3, size.sites()),
                SITE_NO_SHOW_SD * spread(i * 7 + 1, size.sites()),
                new ArrayList<>(),
                new ArrayList<>());
        facts.accept(
                new DemoFact.Site(place.id(), place.code(), name, place.zone().getId()));
        clinicians(place, i);
        groups(place);
        Names.Person manager = Names.draw(dice);
        staff(dice.id(opened), manager.given(), manager.family(), "MANAGER", place.id());
        return place;
    }

    /** Evenly spread normal scores, so that the sites' effects sum to nothing whatever the seed. */
    private static double spread(int i, int of) {
        double share = (i % of + 0.5) / of;
        return 1.7 * (share - 0.5) * 2;
    }

    private void clinicians(Place place, int site) {
        int count = size.cliniciansPerSite();
        for (int i = 0; i < count; i++) {
            Names.Person person = Names.draw(dice);
            boolean star = i == 0 && site < 2;
            UUID id = star ? site == 0 ? Cast.RUTH : Cast.DELE : dice.id(opened);
            String given = star ? site == 0 ? "Ruth" : "Dele" : person.given();
            String family = star ? site == 0 ? "Adler" : "Okafor" : person.family();
            staff(id, given, family, "CLINICIAN", place.id());
            Diary diary = new Diary(today.minusDays(size.days() + 40L), today.plusDays(World.AHEAD + 10L));
            double effect = CLINICIAN_NO_SHOW_SD * spread(i, count);
            place.clinicians()
                    .add(new Clinician(
                            id, id.toString(), "Room " + (i == 0 ? 3 : i < 3 ? i : i + 1), effect, diary, star));
        }
    }

    /** Sites' groups meet on working days, led by those who are not in the cast; two groups have different leaders or days. */
    private void groups(Place place) {
        List<Clinician> leaders = place.clinicians().stream()
                .filter(one -> !one.ownCaseloadOnly())
                .toList();
        int[] times = {4, 12, 16, 0, 8};
        for (int i = 0; i < size.groupsPerSite(); i++) {
            Clinician leader = leaders.get(i % leaders.size());
            int round = i / leaders.size();
            DayOfWeek weekday = DayOfWeek.of(1 + (i * 2 + round + place.name().length()) % 5);
            place.groups().add(group(leader, weekday, times[round / 2 % times.length], 12));
        }
    }

    /** A weekly group, kept free in its leader's diary. */
    private Group group(Clinician leader, DayOfWeek weekday, int halfHour, int places) {
        return group(seed, today, size, leader, weekday, halfHour, places);
    }

    static Group group(
            long seed, LocalDate today, DemoSize size, Clinician leader, DayOfWeek weekday, int halfHour, int places) {
        LocalDate end = today.plusDays(World.AHEAD + 7L);
        for (LocalDate day = today.minusDays(size.days() + 30L); day.isBefore(end); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == weekday) {
                leader.diary().keep(day, halfHour, Group.HALF_HOURS);
            }
        }
        long name = leader.id().getLeastSignificantBits() * 64 + weekday.getValue() * 32L + halfHour;
        return new Group(
                Dice.of(seed, 2, name).id(Instant.EPOCH).getLeastSignificantBits(), leader, weekday, halfHour, places);
    }

    private void staff(UUID id, String given, String family, String role, @Nullable UUID site) {
        facts.accept(new DemoFact.Staff(id, id.toString(), given, family));
        facts.accept(new DemoFact.Duty(dice.id(opened), id, role, site, opened));
    }
}
