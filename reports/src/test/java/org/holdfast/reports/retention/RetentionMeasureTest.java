package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.OTHER_PROGRAMME;
import static org.holdfast.reports.Facts.OTHER_SITE;
import static org.holdfast.reports.Facts.PROGRAMME;
import static org.holdfast.reports.Facts.SITE;
import static org.holdfast.reports.Facts.stay;
import static org.holdfast.reports.Facts.use;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.Test;

class RetentionMeasureTest {
    private static final LocalDate CUT_OFF = DAY_0.plusDays(200);
    private static final Names NAMES =
            new Names(Map.of(SITE, "Harbour Street"), Map.of(PROGRAMME, "Day care", OTHER_PROGRAMME, "Evening"));

    private final List<EpisodeFact> stays = List.of(
            stay(1, 20, COMPLETED),
            stay(1, 100, null, null, OTHER_PROGRAMME),
            stay(2, 50, null, null, PROGRAMME),
            stay(3, 201, null, null, PROGRAMME));
    private final List<AttendanceFact> visits = List.of(
            visit(1, 10, ATTENDED, SITE, PROGRAMME),
            visit(1, 30, NO_SHOW),
            visit(1, 110, ATTENDED, OTHER_SITE, OTHER_PROGRAMME),
            visit(2, 60, NO_SHOW, SITE, PROGRAMME),
            visit(9, 60, ATTENDED));

    @Test
    void everything_is_all_stays_admitted_by_the_cut_off_and_all_visits() {
        RetentionFigures figures = ask(RetentionQuestion.everything(CUT_OFF));
        assertThat(figures.episodes()).isEqualTo(3);
        assertThat(figures.people()).isEqualTo(2);
        assertThat(figures.curves()).extracting(Curve::name).containsExactly("Day care", "Evening");
        assertThat(figures.attendance().denominator()).isEqualTo(5);
        assertThat(figures.returns()).extracting(row -> row.events()).containsExactly(1L, 1L);
        assertThat(figures.staying().label()).isEqualTo("KM v1");
    }

    @Test
    void a_programme_limits_stays_and_visits() {
        RetentionFigures figures = ask(question(Set.of(), Set.of(PROGRAMME), Period.always()));
        assertThat(figures.episodes()).isEqualTo(2);
        assertThat(figures.attendance().denominator()).isEqualTo(2);
        assertThat(figures.difference()).isEmpty();
    }

    @Test
    void a_site_limits_stays_and_visits() {
        assertThat(ask(question(Set.of(OTHER_SITE), Set.of(), Period.always())).episodes())
                .isZero();
        RetentionFigures figures = ask(question(Set.of(SITE), Set.of(), Period.always()));
        assertThat(figures.episodes()).isEqualTo(3);
        assertThat(figures.attendance().denominator()).isEqualTo(4);
        assertThat(figures.sites()).extracting(row -> row.name()).containsExactly("Harbour Street");
    }

    @Test
    void an_admission_period_limits_stays_and_the_visits_of_the_people_so_admitted() {
        Period first = new Period(DAY_0, DAY_0.plusDays(49));
        RetentionFigures figures = ask(question(Set.of(), Set.of(), first));
        assertThat(figures.episodes()).isEqualTo(1);
        // client 1 from day 0 on, in and out of stays; neither client 2, admitted on day 50, nor client 9, never
        // admitted
        assertThat(figures.attendance().denominator()).isEqualTo(3);
        Period second = new Period(DAY_0.plusDays(50), null);
        assertThat(ask(question(Set.of(), Set.of(), second)).attendance().denominator())
                .isEqualTo(2);
    }

    @Test
    void a_visit_in_a_stay_follows_that_stay_and_not_the_persons_other_one() {
        EpisodeFact late = stays.get(1);
        AttendanceFact visit = new AttendanceFact(
                late.client(), SITE, OTHER_PROGRAMME, SessionKind.GROUP, DAY_0.plusDays(120), ATTENDED, late.episode());
        Period first = new Period(DAY_0, DAY_0.plusDays(49));
        RetentionFigures figures = RetentionMeasure.of(
                question(Set.of(), Set.of(), first), Instant.EPOCH, NAMES, stays, List.of(visit), List.of());
        assertThat(figures.attendance().denominator()).isZero();
    }

    @Test
    void the_days_asked_for_are_put_in_order_and_kept_within_ten_years() {
        assertThat(new RetentionQuestion(Set.of(), Set.of(), Period.always(), List.of(90, 30, 90), CUT_OFF).days())
                .containsExactly(30, 90);
        assertThatThrownBy(() -> new RetentionQuestion(Set.of(), Set.of(), Period.always(), List.of(0), CUT_OFF))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new RetentionQuestion(Set.of(), Set.of(), Period.always(), List.of(3651), CUT_OFF))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_clinic_without_facts_gets_an_empty_answer_and_no_claim() {
        RetentionFigures figures = RetentionMeasure.of(
                RetentionQuestion.everything(CUT_OFF), Instant.EPOCH, NAMES, List.of(), List.of(), List.of());
        assertThat(figures.curves()).isEmpty();
        assertThat(figures.noShow().value()).isEmpty();
        assertThat(figures.completion()).isEmpty();
        assertThat(figures.returns()).isEmpty();
        assertThat(figures.difference()).isEmpty();
    }

    private RetentionFigures ask(RetentionQuestion question) {
        return RetentionMeasure.of(
                question, Instant.EPOCH, NAMES, stays, visits, List.of(use(1, 5), use(1, 105), use(3, 250)));
    }

    private static RetentionQuestion question(Set<SiteId> sites, Set<ProgrammeId> programmes, Period admitted) {
        return new RetentionQuestion(sites, programmes, admitted, RetentionQuestion.DAYS, CUT_OFF);
    }
}
