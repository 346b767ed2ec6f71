package org.holdfast.demo;

import org.jspecify.annotations.Nullable;

/**
 * Whether one person comes, visit after visit: a logit with the person's own leaning and what was missed before. Source:
 * demo-clinic-parameters.json, appointments.
 */
final class Showing {
    private static final double INTERCEPT = -1.75;
    private static final double MISSED_LAST = 0.55;
    private static final double MISSED_LAST_TWO = 0.55;
    private static final double PER_LEAD_DAY = 0.018;
    private static final double REMINDER = -0.33;
    private static final double REMINDED = 0.6;
    private static final double PATIENT_CANCELS = 0.07;
    private static final double CLINIC_CANCELS = 0.03;
    private static final double PATIENT_SD = 0.8;

    private final double person;
    private int missed;

    /** What becomes of a visit; the mark as the database knows it. */
    record Visit(String mark, @Nullable Integer minutesLate) {
        boolean noShow() {
            return mark.equals("NO_SHOW");
        }

        boolean came() {
            return mark.startsWith("ATTENDED");
        }
    }

    private Showing(double person, int missed) {
        this.person = person;
        this.missed = missed;
    }

    /** Someone who has missed nothing yet. */
    static Showing of(Dice dice, double surroundings) {
        return new Showing(PATIENT_SD * dice.normal() + surroundings, 0);
    }

    /** The same person, whose last visits ended in this many misses in a row. */
    Showing after(int missedInARow) {
        return new Showing(person, missedInARow);
    }

    /** How many days ahead a visit is booked. */
    static int leadDays(Dice dice) {
        double at = dice.share();
        return at < 0.05 ? 1 : at < 0.15 ? 3 : at < 0.65 ? 7 : at < 0.90 ? 14 : 28;
    }

    Visit next(Dice dice, int leadDays) {
        double chance = dice.share();
        if (chance < CLINIC_CANCELS) {
            return new Visit("CANCELLED_BY_CLINIC", null);
        }
        if (chance < CLINIC_CANCELS + PATIENT_CANCELS) {
            return new Visit(cancelled((chance - CLINIC_CANCELS) / PATIENT_CANCELS), null);
        }
        double logit = INTERCEPT
                + person
                + (missed >= 1 ? MISSED_LAST : 0)
                + (missed >= 2 ? MISSED_LAST_TWO : 0)
                + PER_LEAD_DAY * leadDays
                + (dice.chance(REMINDED) ? REMINDER : 0);
        if (dice.chance(1 / (1 + StrictMath.exp(-logit)))) {
            missed++;
            return new Visit("NO_SHOW", null);
        }
        missed = 0;
        return came(dice);
    }

    private static Visit came(Dice dice) {
        double how = dice.share();
        if (how < 0.08) {
            return new Visit("ATTENDED_LATE", 5 * dice.between(1, 6));
        }
        return new Visit(how < 0.11 ? "ATTENDED_PARTIAL" : "ATTENDED", null);
    }

    private static String cancelled(double at) {
        return at < 0.50
                ? "CANCELLED_BY_CLIENT_IN_TIME"
                : at < 0.80 ? "CANCELLED_BY_CLIENT_LATE" : at < 0.92 ? "RESCHEDULED" : "EXCUSED";
    }
}
