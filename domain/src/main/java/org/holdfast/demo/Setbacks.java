package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Returns to use, and setbacks of mental health. Source: demo-clinic-parameters.json, relapse. */
final class Setbacks {
    private static final double MEDIAN = 300;
    private static final double SHAPE = 0.65;
    private static final double AGAIN_MEDIAN = 150;
    private static final double AGAIN_SHAPE = 0.8;
    private static final double ODDS_WHEN_SUPPORTED = 0.85;
    private static final List<String> SUBSTANCES =
            List.of("alcohol", "alcohol", "opioids", "opioids", "cocaine", "cannabis", "amphetamines");

    private final Scribe scribe;
    private final Dice dice;
    private final double again;
    private final String substance;
    private double nextDay;

    /** @param severity standard normal; the more, the sooner */
    Setbacks(Scribe scribe, double severity, boolean supportedAtAdmission) {
        this.scribe = scribe;
        this.dice = scribe.dice;
        this.nextDay = dice.logLogistic(
                MEDIAN * StrictMath.exp(-0.35 * severity), SHAPE, supportedAtAdmission ? ODDS_WHEN_SUPPORTED : 1);
        this.again = dice.gamma15();
        this.substance = dice.pick(SUBSTANCES);
    }

    /** Writes down those of one stay that are known before today; days count from the first admission. */
    void write(
            UUID client,
            DemoProgramme programme,
            LocalDate firstAdmittedOn,
            LocalDate from,
            LocalDate last,
            String by) {
        while (nextDay < 20_000) {
            LocalDate on = firstAdmittedOn.plusDays((long) Math.ceil(nextDay));
            if (on.isAfter(last)) {
                return;
            }
            int heard = dice.between(0, 9);
            boolean known = on.plusDays(heard).isBefore(scribe.world.today());
            if (!on.isBefore(from) && known) {
                write(client, programme, on, scribe.place.at(on.plusDays(heard), 17, dice.between(0, 59)), by);
            }
            nextDay += Math.max(1, dice.logLogistic(AGAIN_MEDIAN, AGAIN_SHAPE, 1) * again);
        }
    }

    private void write(UUID client, DemoProgramme programme, LocalDate on, Instant at, String by) {
        String kind = !programme.mentalHealth() ? "USE" : dice.chance(0.8) ? "CRISIS_CONTACT" : "HOSPITAL_ADMISSION";
        String source = dice.pick(List.of("CLIENT", "CLIENT", "CLIENT", "TEST", "FAMILY", "CLINICIAN"));
        if (programme.mentalHealth() && source.equals("TEST")) {
            source = "CLINICIAN";
        }
        String precision = dice.pick(List.of("DAY", "DAY", "DAY", "DAY", "WEEK", "MONTH"));
        String certainty = dice.pick(List.of("CERTAIN", "CERTAIN", "CERTAIN", "PROBABLE", "POSSIBLE"));
        scribe.facts()
                .accept(new DemoFact.UseEvent(
                        dice.id(at),
                        client,
                        kind,
                        on,
                        precision,
                        source,
                        certainty,
                        programme.mentalHealth() ? null : substance,
                        null,
                        at,
                        by));
    }
}
