package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.holdfast.access.LegalProfile;
import org.jspecify.annotations.Nullable;

/** Who stands behind one client and what they may see. Shares and mixes: demo-clinic-parameters.json, support_contacts. */
final class Backing {
    static final double NEVER = 1e9;

    private static final List<String> OFTEN_SHARED =
            List.of("IN_CONTACT", "NEXT_SESSION_TIMES", "GOALS", "SUPPORTERS_PAGE", "SELF_CARE");

    private final Scribe scribe;
    private final Dice dice;
    private final double from;
    private final int contacts;

    /**
     * @param severity how ill the client is, standard normal; the more, the fewer have someone
     */
    Backing(Scribe scribe, double severity) {
        this.scribe = scribe;
        this.dice = scribe.dice;
        boolean atAdmission = dice.chance(1 / (1 + StrictMath.exp(0.35 * severity)));
        boolean later = dice.chance(0.45);
        double laterDay = Math.ceil(45 * dice.exponential());
        this.from = atAdmission ? 0 : later ? laterDay : NEVER;
        this.contacts = Math.min(5, 1 + dice.poisson(0.6));
    }

    /** Day from first admission on which the first supporter was designated. */
    double from() {
        return from;
    }

    boolean atAdmission() {
        return from == 0;
    }

    /** Writes down those who were designated while the client was in care and the clinic could know. */
    void write(UUID client, Names.Person person, LocalDate admittedOn, LocalDate last, Clinician clinician) {
        for (int i = 0; i < contacts; i++) {
            LocalDate on = from > 20_000
                    ? LocalDate.MAX
                    : admittedOn.plusDays((long) from + (i == 0 ? 0 : dice.between(0, 30) * (i - 1L)));
            if (on.isBefore(scribe.world.today()) && !on.isAfter(last)) {
                one(client, person, on, clinician.subject());
            }
        }
    }

    private void one(UUID client, Names.Person person, LocalDate on, String by) {
        Relation relation = Relation.draw(dice);
        Names.Person name = Names.draw(dice, relation.woman());
        String family =
                relation.sharesName() && dice.chance(0.6) ? person.family() : dice.chance(0.85) ? name.family() : null;
        Instant at = scribe.place.at(on, 11, 5);
        UUID supporter = scribe.supporter(client, name.given(), family, at, by);
        String phone = dice.chance(0.7) ? phone() : null;
        LocalDate ended = on.plusDays(dice.between(20, 160));
        boolean ends = dice.chance(0.10) && ended.isBefore(scribe.world.today());
        Kinds kinds = Kinds.of(dice.chance(0.75), dice.chance(0.35), dice.chance(0.45));
        String strength = dice.pick(List.of("STRONG", "STRONG", "FAIR", "FAIR", "WEAK"));
        tie(supporter, client, relation, kinds, strength, phone, on, ends ? ended : null, at, by);
        if (dice.chance(0.4)) {
            String recipient =
                    (family == null ? name.given() : name.given() + " " + family) + " (" + relation.word() + ")";
            consent(supporter, client, new Parties(person, recipient), on, at, by);
        }
    }

    /** Emotional, informational and practical support. */
    record Kinds(boolean emotional, boolean informational, boolean practical) {
        /** Who gives nothing else listens: a designated supporter gives something. */
        static Kinds of(boolean emotional, boolean informational, boolean practical) {
            return new Kinds(emotional || !informational && !practical, informational, practical);
        }
    }

    /** A tie as first known; where it has ended, what was known is retracted on the day it ended and known anew. */
    void tie(
            UUID supporter,
            UUID client,
            Relation relation,
            Kinds kinds,
            @Nullable String strength,
            @Nullable String phone,
            LocalDate on,
            @Nullable LocalDate ended,
            Instant at,
            String by) {
        Instant endedAt = ended == null ? null : scribe.place.at(ended, 16, 15);
        scribe.facts()
                .accept(new DemoFact.SupportTie(
                        dice.id(at),
                        supporter,
                        client,
                        relation.word(),
                        relation.category(),
                        kinds.emotional,
                        kinds.informational,
                        kinds.practical,
                        strength,
                        phone,
                        on,
                        null,
                        at,
                        by,
                        endedAt,
                        endedAt == null ? null : by));
        if (endedAt != null) {
            scribe.facts()
                    .accept(new DemoFact.SupportTie(
                            dice.id(endedAt),
                            supporter,
                            client,
                            relation.word(),
                            relation.category(),
                            kinds.emotional,
                            kinds.informational,
                            kinds.practical,
                            strength,
                            phone,
                            on,
                            ended,
                            endedAt,
                            by,
                            null,
                            null));
        }
    }

    private void consent(UUID supporter, UUID client, Parties parties, LocalDate on, Instant at, String by) {
        Set<String> categories = new TreeSet<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            categories.add(dice.pick(OFTEN_SHARED));
        }
        LocalDate revoked = on.plusDays(dice.between(10, 120));
        boolean isRevoked = dice.chance(0.12) && revoked.isBefore(scribe.world.today());
        consent(
                supporter,
                client,
                parties,
                categories,
                on,
                at,
                isRevoked ? scribe.place.at(revoked, 12, 40) : null,
                by);
    }

    /** Who signed, and to whom it is shared, as the paper says it. */
    record Parties(Names.Person client, String recipient) {}

    /** A consent for a year, signed by typing, perhaps revoked. */
    void consent(
            UUID supporter,
            UUID client,
            Parties parties,
            Set<String> categories,
            LocalDate on,
            Instant at,
            @Nullable Instant revokedAt,
            String by) {
        UUID id = dice.id(at);
        scribe.facts()
                .accept(new DemoFact.Consent(
                        id,
                        client,
                        supporter,
                        "SHARING",
                        1,
                        parties.recipient(),
                        scribe.place.name() + " and the people who work there",
                        LegalProfile.USUAL,
                        true,
                        "NO",
                        at,
                        DemoPaper.DIGEST,
                        DemoPaper.DIGEST,
                        "To know how to help",
                        on,
                        on.plusYears(1),
                        at,
                        by,
                        revokedAt,
                        revokedAt == null ? null : by));
        String name = parties.client().given() + " " + parties.client().family();
        scribe.facts().accept(new DemoFact.ConsentSignature(id, "CLIENT", name, "TYPED", name, at));
        categories.forEach(category -> scribe.facts().accept(new DemoFact.ConsentCategory(id, category)));
    }

    /** Numbers that regulators keep free for stories (Ofcom; NANP 555-01xx). */
    private String phone() {
        int line = dice.between(100, 199);
        return scribe.place.zone().equals(Founding.LONDON) ? "07700 900" + line : "(212) 555-0" + line;
    }
}
