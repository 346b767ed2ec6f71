package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One episode of care: a stay, together with those that continue it after a transfer inside the organisation (measures M8).
 *
 * @param stays in order of admission, at least one
 */
public record Care(List<EpisodeFact> stays) {
    public Care {
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("care is at least one stay");
        }
        stays = List.copyOf(stays);
    }

    /** Whom it is about. */
    public ClientId client() {
        return stays.getFirst().client();
    }

    /** Day 0. */
    public LocalDate admittedOn() {
        return stays.getFirst().admittedOn();
    }

    /** Day of the last discharge; null while care goes on. */
    public @Nullable LocalDate endedOn() {
        return stays.getLast().dischargedOn();
    }

    /** Why it ended, on or before that day; null where it had not. */
    public @Nullable DischargeReason endedBy(LocalDate day) {
        LocalDate ended = endedOn();
        if (ended == null || ended.isAfter(day)) {
            return null;
        }
        DischargeReason reason = stays.getLast().reason();
        return reason == null ? DischargeReason.UNKNOWN : reason;
    }

    /** Whether it was open at the end of that day: admitted by then, and not discharged, or discharged later. */
    public boolean openAt(LocalDate day) {
        LocalDate ended = endedOn();
        return !admittedOn().isAfter(day) && (ended == null || ended.isAfter(day));
    }

    /**
     * Joins stays: a transfer followed by an admission of the same person on the same day or up to {@code transferDays} later is
     * one episode of care.
     *
     * @param cutOff last local day that is known: later admissions are left out, later discharges not yet known
     */
    static List<Care> of(Collection<EpisodeFact> stays, int transferDays, LocalDate cutOff) {
        Map<ClientId, List<EpisodeFact>> people = new LinkedHashMap<>();
        for (EpisodeFact stay : stays) {
            if (!stay.admittedOn().isAfter(cutOff)) {
                people.computeIfAbsent(stay.client(), client -> new ArrayList<>(1))
                        .add(known(stay, cutOff));
            }
        }
        List<Care> care = new ArrayList<>();
        people.values().forEach(own -> care.addAll(joined(own, transferDays)));
        return care;
    }

    private static EpisodeFact known(EpisodeFact stay, LocalDate cutOff) {
        LocalDate discharged = stay.dischargedOn();
        if (discharged != null && discharged.isBefore(stay.admittedOn())) {
            throw new IllegalArgumentException("a stay that ended before it began");
        }
        return discharged == null || !discharged.isAfter(cutOff)
                ? stay
                : new EpisodeFact(
                        stay.episode(), stay.client(), stay.programme(), stay.site(), stay.admittedOn(), null, null);
    }

    private static List<Care> joined(List<EpisodeFact> stays, int transferDays) {
        stays.sort(Comparator.comparing(EpisodeFact::admittedOn));
        List<List<EpisodeFact>> chains = new ArrayList<>();
        for (EpisodeFact stay : stays) {
            chains.stream()
                    .filter(chain -> follows(chain.getLast(), stay, transferDays))
                    .findFirst()
                    .orElseGet(() -> {
                        List<EpisodeFact> chain = new ArrayList<>(1);
                        chains.add(chain);
                        return chain;
                    })
                    .add(stay);
        }
        return chains.stream().map(Care::new).toList();
    }

    private static boolean follows(EpisodeFact before, EpisodeFact next, int transferDays) {
        LocalDate left = before.dischargedOn();
        if (left == null || before.reason() != DischargeReason.TRANSFERRED) {
            return false;
        }
        long gap = ChronoUnit.DAYS.between(left, next.admittedOn());
        return gap >= 0 && gap <= transferDays;
    }
}
