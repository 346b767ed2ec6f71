package org.holdfast.demo;

/**
 * How large a demo clinic is.
 *
 * @param clients people ever admitted; the caseloads of the two clinicians who can sign in, about 120 people, come first
 * @param sessions lines of clients in sessions, past and booked, about; more than 16 a client is reached by readmissions, fewer by
 *     rarer appointments
 * @param days length of the clinic's past, in days before today
 */
public record DemoSize(int clients, int sessions, int days) {
    /** What a first start gets: loaded in a few seconds, and enough for curves by programme to half a year. */
    public static final DemoSize DEFAULT = new DemoSize(600, 9_500, 425);

    /** Four years: so long that somebody who comes every day has more than a thousand sessions behind them. */
    private static final int LONG_PAST = 1_460;

    /** What measurements under load get: 20,000 clients, a million lines. */
    public static final DemoSize LOAD = load(20_000);

    /** The load set in small: fifty lines a client over four years. */
    public static DemoSize load(int clients) {
        return new DemoSize(clients, 50 * clients, LONG_PAST);
    }

    public DemoSize {
        if (clients < 1 || sessions < 1 || days < 150 || days > 20_000) {
            throw new IllegalArgumentException("a demo clinic has clients, sessions, and a past of 150 to 20,000 days");
        }
    }

    /** How many people have come every day since the clinic opened; none where its past is shorter than {@link #LOAD}'s. */
    int everyDay() {
        return days < LONG_PAST ? 0 : Math.clamp(clients / 1_000, 2, 20);
    }

    int weeks() {
        return days / 7;
    }

    /** The parameters reckon with up to 12 sites of 250 people a year; a first start shows three. */
    int sites() {
        return (int) Math.clamp(Math.ceil(clients / (250.0 * days / 365)), 3, 12);
    }

    /** So many that nobody sees more than about seven people a working day. */
    int cliniciansPerSite() {
        return Math.max(4, (int) Math.ceil(sessions * 0.75 / (weeks() * 5.0 * 6.5 * sites())));
    }

    /** So many that a group has about nine members, at least two. */
    int groupsPerSite() {
        return Math.max(2, (int) Math.ceil(sessions * 0.4 / (weeks() * 9.0 * sites())));
    }

    /** The share of the usual appointments that are made. */
    double pace() {
        return Math.min(1, sessions / (14.0 * clients));
    }
}
