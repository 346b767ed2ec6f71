package org.holdfast.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.OutcomeDefinitions;
import org.holdfast.reports.outcome.NomsFact.Domain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures M13. */
class NomsMeasureTest {
    private final List<NomsFact> facts = new ArrayList<>();

    @Test
    void only_discharges_known_at_both_ends_count() {
        answer(1, false, true);
        answer(2, false, true);
        answer(3, true, true);
        answer(4, true, false);
        answer(5, false, false);
        answer(6, null, true);
        answer(7, false, null);
        answer(8, null, null);
        DomainChange change = housing(0);
        assertThat(change.atAdmission().proportion().value()).hasValue(2 / 5.0);
        assertThat(change.atDischarge().proportion().value()).hasValue(3 / 5.0);
        assertThat(change.change()).hasValue(1 / 5.0);
        assertThat(change.atAdmission().proportion().completeness()).isEqualTo(new Completeness(8, 5));
        assertThat(change.atDischarge().behind().numerator())
                .extracting(NomsFact::client)
                .containsExactly(client(1), client(2), client(3));
        assertThat(change.interval()).isPresent();
    }

    @Test
    void a_domain_nobody_was_asked_about_claims_nothing() {
        answer(1, false, true);
        DomainChange arrests =
                NomsMeasure.of(OutcomeDefinitions.NOMS, facts, DAY_0).get(Domain.NO_ARREST);
        assertThat(Objects.requireNonNull(arrests).change()).isEmpty();
        assertThat(arrests.interval()).isEmpty();
    }

    @Test
    void a_discharge_after_the_cut_off_is_not_known() {
        answer(1, false, true);
        assertThat(housing(0).atAdmission().proportion().denominator()).isEqualTo(1);
        assertThat(housing(-1).atAdmission().proportion().denominator()).isZero();
    }

    @Test
    void someone_with_two_discharges_leaves_the_change_without_limits() {
        answer(1, false, true);
        answer(1, false, true);
        answer(2, true, true);
        assertThat(housing(0).change()).hasValue(2 / 3.0);
        assertThat(housing(0).interval()).isEmpty();
    }

    @Test
    void the_limits_of_a_change_are_those_of_agresti_and_min() {
        // by hand: n 42, g 12.5, l 4.5; (8 ± 1.959964·√(17 − 64/42)) / 42
        PairedChange change = new PairedChange(40, 12, 4);
        double half = 1.959963984540054 * Math.sqrt(17 - 64 / 42.0) / 42;
        assertThat(change.value()).hasValue(0.2);
        assertThat(change.interval().orElseThrow().low()).isCloseTo(8 / 42.0 - half, within(1e-12));
        assertThat(change.interval().orElseThrow().high()).isCloseTo(8 / 42.0 + half, within(1e-12));
        assertThat(new PairedChange(1, 1, 0).interval().orElseThrow().high()).isEqualTo(1);
        assertThatThrownBy(() -> new PairedChange(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private DomainChange housing(int cutOffDay) {
        return Objects.requireNonNull(NomsMeasure.of(OutcomeDefinitions.NOMS, facts, DAY_0.plusDays(cutOffDay))
                .get(Domain.STABLE_HOUSING));
    }

    private void answer(int n, @Nullable Boolean atAdmission, @Nullable Boolean atDischarge) {
        facts.add(new NomsFact(
                new EpisodeId(new UUID(4, facts.size())),
                client(n),
                DAY_0,
                Domain.STABLE_HOUSING,
                atAdmission,
                atDischarge));
    }
}
