package org.holdfast.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.episode.DischargeReason;

/**
 * First stays as the demo clinic draws them, without the clinic around them: its own dice, places, {@link Backing} and {@link Fate}.
 * For tests of measures that must find again what the generator put in. Nothing is lost to a cut-off: every stay has its end.
 */
public final class Lives {
    private static final DemoSize TWELVE_SITES = new DemoSize(20_000, 300_000, 1_095);

    private Lives() {}

    /**
     * One first stay.
     *
     * @param site number of the site, from 0
     * @param programme number of the programme, from 0
     * @param severity standard normal; the more, the sooner people leave and the fewer have someone
     * @param supportedFrom day from admission of the first designation, which the demo clinic writes down only where it falls into
     *     the stay; huge for never
     * @param day day of the exit, from admission, 1 or more
     */
    public record Life(
            int site, int programme, double severity, double supportedFrom, int day, DischargeReason reason) {}

    /** So many lives; the same seed gives the same. */
    public static List<Life> of(long seed, int lives) {
        World world = Founding.found(seed, LocalDate.of(2026, 1, 1), TWELVE_SITES, fact -> {});
        return IntStream.range(0, lives).mapToObj(i -> life(world, i)).toList();
    }

    private static Life life(World world, int number) {
        Dice dice = Dice.of(world.seed(), 4, number);
        int site = dice.between(0, world.places().size() - 1);
        Place place = world.places().get(site);
        DemoProgramme programme = DemoProgramme.draw(dice);
        double severity = dice.normal();
        Backing backing = new Backing(new Scribe(world, place, dice, fact -> {}), severity);
        Fate fate = Fate.draw(dice, programme, severity, place.hazard(), backing.from());
        return new Life(site, programme.ordinal(), severity, backing.from(), fate.day(), fate.reason());
    }
}
