package org.holdfast.breach;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.LegalProfile;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.Refused;

/** The register of breaches and of who was told (45 CFR 164.400 to 414, 42 CFR 2.16(b), GDPR 33). */
@Boundary
public class Breaches {
    @Inject
    Gate gate;

    @Inject
    BreachBook book;

    @Inject
    Clock clock;

    /** The day on which days are late here: the machine's. */
    @Asks(Action.SEE_BREACHES)
    public LocalDate today() {
        gate.require(Action.SEE_BREACHES, "today");
        return LocalDate.now(clock);
    }

    /** All of them: those with something late first, then by day of discovery, the newest first. */
    @Asks(Action.SEE_BREACHES)
    public List<BreachRow> all() {
        gate.require(Action.SEE_BREACHES, "register");
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<BreachAssessment>> weighed =
                book.assessments().stream().collect(Collectors.groupingBy(BreachAssessment::breach));
        Map<UUID, List<BreachNotice>> told =
                book.notices().stream().collect(Collectors.groupingBy(BreachNotice::breach));
        return book.all().stream()
                .map(one -> one.row(weighed.getOrDefault(one.id(), List.of()), told.getOrDefault(one.id(), List.of())))
                .sorted(Comparator.comparing((BreachRow row) -> !row.overdue(today)))
                .toList();
    }

    /**
     * Records that something happened.
     *
     * @throws Refused {@code breach.not-yet}, {@code rules.no-such-profile}
     */
    @Asks(Action.KEEP_BREACHES)
    public UUID record(NewBreach given) {
        Actor actor = gate.require(Action.KEEP_BREACHES, "a breach");
        if (given.discoveredOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("breach.not-yet");
        }
        if (!LegalProfile.codes().contains(given.legalProfile())) {
            throw new Refused("rules.no-such-profile");
        }
        Breach breach = new Breach(given, clock.instant(), actor.subject());
        book.add(breach);
        return breach.id();
    }

    /**
     * Weighs it, or weighs it anew.
     *
     * @throws Refused {@code breach.no-such}
     */
    @Asks(Action.KEEP_BREACHES)
    public void assess(UUID breach, NewAssessment given) {
        Actor actor = gate.require(Action.KEEP_BREACHES, "assessment of breach " + breach);
        known(breach);
        book.add(new BreachAssessment(breach, given, clock.instant(), actor.subject()));
    }

    /**
     * Records that somebody was told.
     *
     * @throws Refused {@code breach.no-such}, {@code breach.told-too-early}, {@code breach.not-yet}
     */
    @Asks(Action.KEEP_BREACHES)
    public void told(UUID breach, NewNotice given) {
        Actor actor = gate.require(Action.KEEP_BREACHES, "notice of breach " + breach);
        if (given.sentOn().isBefore(known(breach).discoveredOn())) {
            throw new Refused("breach.told-too-early");
        }
        if (given.sentOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("breach.not-yet");
        }
        book.add(new BreachNotice(breach, given, clock.instant(), actor.subject()));
    }

    private Breach known(UUID breach) {
        return book.one(breach).stream().findFirst().orElseThrow(() -> new Refused("breach.no-such"));
    }
}
