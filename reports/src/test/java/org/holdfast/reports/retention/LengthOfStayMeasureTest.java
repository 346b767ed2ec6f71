package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.reports.Facts.PROGRAMME;
import static org.holdfast.reports.Facts.SITE;
import static org.holdfast.reports.Facts.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Spread;
import org.holdfast.reports.measure.StayDefinitions;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.SessionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures M9: admitted 2025-01-10, last contact 01-24, discharged 02-20. */
class LengthOfStayMeasureTest {
    private static final LocalDate ADMITTED = LocalDate.of(2025, 1, 10);
    private static final LocalDate DISCHARGED = LocalDate.of(2025, 2, 20);
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);

    @Test
    void the_stay_ends_with_the_last_contact_not_with_the_file() {
        assertThat(days(StayDefinitions.LOS04, false, DISCHARGED, LocalDate.of(2025, 1, 24)))
                .isEqualTo(14);
        assertThat(days(StayDefinitions.LOS05, false, DISCHARGED, LocalDate.of(2025, 1, 24)))
                .isEqualTo(15);
        assertThat(days(StayDefinitions.LOS05, true, DISCHARGED, LocalDate.of(2025, 1, 24)))
                .isEqualTo(14);
    }

    @Test
    void a_contact_after_the_discharge_does_not_lengthen_the_stay() {
        assertThat(days(StayDefinitions.LOS04, false, LocalDate.of(2025, 1, 20), LocalDate.of(2025, 1, 24)))
                .isEqualTo(10);
    }

    @Test
    void a_contact_that_was_no_session_counts_where_it_is_the_last() {
        EpisodeFact stay = stay(1, DISCHARGED);
        List<AttendanceFact> session = List.of(contact(LocalDate.of(2025, 1, 20)));
        List<ContactFact> call = List.of(new ContactFact(stay.episode(), LocalDate.of(2025, 1, 24)));
        assertThat(LengthOfStayMeasure.of(
                                StayDefinitions.LOS04, List.of(stay), session, call, programme -> false, CUT_OFF)
                        .median())
                .hasValue(14);
        List<ContactFact> earlier = List.of(new ContactFact(stay.episode(), LocalDate.of(2025, 1, 12)));
        assertThat(LengthOfStayMeasure.of(
                                StayDefinitions.LOS04, List.of(stay), session, earlier, programme -> false, CUT_OFF)
                        .median())
                .hasValue(10);
    }

    @Test
    void a_stay_of_less_than_a_day_is_one_day_by_either_rule() {
        assertThat(days(StayDefinitions.LOS04, false, ADMITTED, ADMITTED)).isEqualTo(1);
        assertThat(days(StayDefinitions.LOS05, false, ADMITTED, ADMITTED)).isEqualTo(1);
        assertThat(days(StayDefinitions.LOS05, true, ADMITTED, ADMITTED)).isEqualTo(1);
        assertThat(days(StayDefinitions.LOS04, false, ADMITTED.plusDays(1), ADMITTED.plusDays(1)))
                .isEqualTo(1);
        assertThat(days(StayDefinitions.LOS05, false, ADMITTED.plusDays(1), ADMITTED.plusDays(1)))
                .isEqualTo(2);
        assertThat(days(StayDefinitions.LOS05, true, ADMITTED.plusDays(1), ADMITTED.plusDays(1)))
                .isEqualTo(1);
    }

    @Test
    void without_a_contact_the_discharge_stands_for_it_and_the_figure_is_incomplete() {
        Spread<StayLength> figure = of(StayDefinitions.LOS04, List.of(stay(1, DISCHARGED)), List.of(), false);
        assertThat(figure.median()).hasValue(41);
        assertThat(figure.completeness()).isEqualTo(new Completeness(1, 0));
    }

    @Test
    void median_and_mean_show_how_skewed_stays_are() {
        List<EpisodeFact> stays = new ArrayList<>();
        for (int days : new int[] {2, 3, 4, 5, 6, 7, 8, 300}) {
            stays.add(stay(stays.size() + 1, ADMITTED.plusDays(days)));
        }
        Spread<StayLength> figure = of(StayDefinitions.LOS04, stays, List.of(), false);
        assertThat(figure.median()).hasValue(5.5);
        assertThat(figure.mean()).hasValue(335 / 8.0);
        assertThat(figure.lowerQuarter()).hasValue(3.75);
        assertThat(figure.upperQuarter()).hasValue(7.25);
        // of eight, from the lowest to the highest: P(Bin(8, 1/2) < 1) = 0.4 %, < 2 would be 3.5 %
        assertThat(figure.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isEqualTo(2);
            assertThat(interval.high()).isEqualTo(300);
        });
        assertThat(figure.behind().numerator()).hasSize(8);
    }

    @Test
    void a_stay_ended_after_the_cut_off_or_not_at_all_has_no_length_yet() {
        Spread<StayLength> figure = of(
                StayDefinitions.LOS04,
                List.of(stay(1, CUT_OFF.plusDays(1)), stay(2, CUT_OFF), stay(3, null)),
                List.of(),
                false);
        assertThat(figure.count()).isEqualTo(1);
        assertThat(figure.interval()).isEmpty();
        assertThatThrownBy(() -> of(StayDefinitions.LOS04, List.of(stay(1, ADMITTED.minusDays(1))), List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double days(Definition definition, boolean residential, LocalDate discharged, LocalDate contact) {
        return of(definition, List.of(stay(1, discharged)), List.of(contact(contact)), residential)
                .median()
                .orElseThrow();
    }

    private static Spread<StayLength> of(
            Definition definition, List<EpisodeFact> stays, List<AttendanceFact> visits, boolean residential) {
        return LengthOfStayMeasure.of(definition, stays, visits, List.of(), programme -> residential, CUT_OFF);
    }

    private static EpisodeFact stay(int n, @Nullable LocalDate discharged) {
        return new EpisodeFact(
                new EpisodeId(new UUID(4, n)),
                client(n),
                PROGRAMME,
                SITE,
                ADMITTED,
                discharged,
                discharged == null ? null : COMPLETED);
    }

    private static AttendanceFact contact(LocalDate day) {
        return new AttendanceFact(
                client(1),
                SITE,
                PROGRAMME,
                SessionKind.INDIVIDUAL,
                day,
                AttendanceState.ATTENDED,
                new EpisodeId(new UUID(4, 1)));
    }
}
