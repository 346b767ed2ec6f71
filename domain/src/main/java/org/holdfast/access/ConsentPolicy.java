package org.holdfast.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who has to sign a consent, and how long it can hold, as pure functions. Sources: 42 CFR 2.14 (minors: who may consent to treatment
 * alone controls disclosure, also to parents), 2.15 (incapacity; the deceased), 2.31(a)(7), (8).
 */
public final class ConsentPolicy {
    private ConsentPolicy() {}

    /**
     * A programme's ages, in full years.
     *
     * @param signsAloneFrom from which age the client's own signature is enough
     * @param ofAgeAt from which age nobody signs for them as a parent or guardian
     */
    public record Ages(int signsAloneFrom, int ofAgeAt) {}

    /**
     * Whose signatures it takes.
     *
     * @param bornOn null where nobody knows
     * @param ages of the programmes the client is in now; the strictest holds
     * @param adultAt from which age somebody is an adult where no programme says anything
     * @param represented the rights of those who may sign for the client today
     * @param died whether the client has died; then nobody signs but an executor, or a relative where there is none
     * @throws Refused {@code consent.needs-birth-date}, {@code consent.needs-age-rule}, {@code consent.needs-representative},
     *     {@code consent.needs-executor}
     */
    static Set<Signer> signers(
            @Nullable LocalDate bornOn,
            List<Ages> ages,
            int adultAt,
            Set<Authority> represented,
            boolean died,
            LocalDate today) {
        if (died) {
            if (represented.stream().noneMatch(Authority::afterDeath)) {
                throw new Refused("consent.needs-executor");
            }
            return EnumSet.of(Signer.REPRESENTATIVE);
        }
        if (represented.contains(Authority.COURT_APPOINTED)) {
            return EnumSet.of(Signer.REPRESENTATIVE);
        }
        if (bornOn == null) {
            if (ages.isEmpty()) {
                return EnumSet.of(Signer.CLIENT);
            }
            throw new Refused("consent.needs-birth-date");
        }
        int age = java.time.Period.between(bornOn, today).getYears();
        if (ages.isEmpty()) {
            if (age < adultAt) {
                throw new Refused("consent.needs-age-rule", adultAt);
            }
            return EnumSet.of(Signer.CLIENT);
        }
        int alone = ages.stream().mapToInt(Ages::signsAloneFrom).max().orElseThrow();
        if (age >= alone) {
            return EnumSet.of(Signer.CLIENT);
        }
        if (represented.stream().allMatch(Authority::afterDeath)) {
            throw new Refused("consent.needs-representative", alone);
        }
        return EnumSet.of(Signer.CLIENT, Signer.REPRESENTATIVE);
    }

    /**
     * The last day a consent can hold: what a parent or guardian signed for a minor ends before the minor comes of age.
     *
     * @return null where nothing limits it
     */
    static @Nullable LocalDate lastDay(@Nullable LocalDate bornOn, List<Ages> ages, Set<Signer> signers) {
        if (bornOn == null || ages.isEmpty() || !signers.containsAll(EnumSet.allOf(Signer.class))) {
            return null;
        }
        return bornOn.plusYears(ages.stream().mapToInt(Ages::ofAgeAt).min().orElseThrow())
                .minusDays(1);
    }
}
