package org.holdfast.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final OpenClinic clinic = OpenClinic.open();
    private final Episodes episodes = clinic.the(Episodes.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final SiteId canal = given.site("Canal Wharf", "America/New_York");
    private final ProgrammeId outpatient = given.programme("Outpatient");
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);

    @AfterEach
    void close() {
        clinic.close();
    }

    private void manager(@Nullable SiteId site) {
        given.staff("marta", "Marta", "Ilves", "MANAGER", site);
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
    }

    private static StayDates stay(LocalDate admitted, LocalDate discharged) {
        return new StayDates(null, null, admitted, null, discharged, DischargeReason.COMPLETED);
    }

    @Test
    void stays_of_one_programme_do_not_overlap_and_may_follow_on_the_same_day() {
        clinic.operator();
        episodes.admit(joel, outpatient, harbour, stay(DAY, DAY.plusDays(10)));
        assertThatThrownBy(() -> episodes.admit(joel, outpatient, harbour, StayDates.admitted(DAY.plusDays(9))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("episode.overlaps"));
        assertThat(episodes.admit(joel, outpatient, harbour, StayDates.admitted(DAY.plusDays(10))))
                .isNotNull();
        assertThat(clinic.ask("select count(*) from episode")).containsExactly(2L);
    }

    @Test
    void a_discharge_before_the_admission_or_without_a_reason_is_refused() {
        assertThatThrownBy(() -> stay(DAY, DAY.minusDays(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new StayDates(null, null, DAY, null, DAY, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_figure_can_be_asked_as_it_was_known_on_any_day() {
        EpisodeId episode = given.episode(joel, outpatient, harbour, DAY);
        Instant before = Instant.parse("2026-11-01T00:00:00Z");
        Instant corrected = before.plus(Duration.ofDays(3));
        clinic.sql(
                "update stay set retracted_at = ?, retracted_by = 'ruth' where episode_id = ?",
                corrected,
                episode.value());
        clinic.sql(
                "insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, discharged_on, discharge_reason, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'LEFT_AGAINST_ADVICE', ?, 'ruth')",
                episode.value(),
                joel.value(),
                outpatient.value(),
                harbour.value(),
                DAY,
                DAY.plusDays(20),
                corrected);
        manager(null);
        assertThat(episodes.facts(Period.always(), before))
                .extracting(EpisodeFact::reason)
                .containsExactly((DischargeReason) null);
        assertThat(episodes.facts(Period.always(), corrected.minusNanos(1000)))
                .extracting(EpisodeFact::reason)
                .containsExactly((DischargeReason) null);
        assertThat(episodes.facts(Period.always(), corrected))
                .extracting(EpisodeFact::reason)
                .containsExactly(DischargeReason.LEFT_AGAINST_ADVICE);
    }

    @Test
    void what_was_recorded_can_be_retracted_once_and_never_changed_or_deleted() {
        given.episode(joel, outpatient, harbour, DAY);
        assertThatThrownBy(() -> clinic.sql("update stay set admitted_on = admitted_on + 1"))
                .hasMessageContaining("further fact");
        clinic.sql("update stay set retracted_at = now(), retracted_by = 'x'");
        assertThatThrownBy(() -> clinic.sql("update stay set retracted_at = null"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> clinic.sql("delete from stay")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> clinic.sql("create table mine (a int)")).hasMessageContaining("permission denied");
    }

    @Test
    void a_manager_of_one_site_counts_that_site_and_no_other() {
        given.episode(joel, outpatient, harbour, DAY);
        given.episode(given.client("Ana", "Lima", "HF-2", canal), outpatient, canal, DAY);
        manager(canal);
        assertThat(episodes.facts(Period.always(), Instant.parse("2026-11-17T00:00:00Z")))
                .extracting(EpisodeFact::site)
                .containsExactly(canal);
    }

    @Test
    void the_admission_period_includes_both_its_days() {
        given.episode(joel, outpatient, harbour, DAY);
        manager(null);
        Instant now = Instant.parse("2026-11-17T00:00:00Z");
        assertThat(episodes.facts(new Period(DAY, DAY), now)).hasSize(1);
        assertThat(episodes.facts(new Period(DAY.plusDays(1), null), now)).isEmpty();
        assertThat(episodes.facts(new Period(null, DAY.minusDays(1)), now)).isEmpty();
    }

    @Test
    void a_clinician_is_refused_the_figures_and_a_manager_the_record() {
        given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        assertThatThrownBy(() -> episodes.facts(Period.always(), Instant.EPOCH)).isInstanceOf(Denied.class);
        manager(null);
        assertThatThrownBy(() -> episodes.of(joel)).isInstanceOf(Denied.class);
    }

    @Test
    void a_duty_in_the_register_is_not_enough_when_the_door_is_shut_and_the_door_not_without_the_duty() {
        given.staff("both", "Bo", "Th", "MANAGER", null);
        clinic.signIn("both", "Bo Th", Role.CLINICIAN);
        assertThatThrownBy(() -> episodes.facts(Period.always(), Instant.EPOCH)).isInstanceOf(Denied.class);
        clinic.signIn("both", "Bo Th", Role.MANAGER, Role.CLINICIAN);
        assertThat(episodes.facts(Period.always(), Instant.EPOCH)).isEmpty();
        clinic.sql("update duty set until_at = ?", Instant.parse("2026-11-17T10:41:00Z"));
        assertThatThrownBy(() -> episodes.facts(Period.always(), Instant.EPOCH)).isInstanceOf(Denied.class);
    }

    @Test
    void no_day_of_a_stay_is_still_to_come_where_the_stay_is() {
        LocalDate today = LocalDate.of(2026, 11, 17);
        clinic.clock().set(Instant.parse("2026-11-18T02:00:00Z"));
        clinic.operator();
        assertThat(episodes.admit(joel, outpatient, harbour, StayDates.admitted(today.plusDays(1))))
                .isNotNull();
        assertThatThrownBy(() ->
                        episodes.admit(joel, given.programme("Evenings"), canal, StayDates.admitted(today.plusDays(1))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("episode.in-the-future"));
        assertThatThrownBy(() -> episodes.admit(
                        joel, given.programme("Mornings"), harbour, stay(DAY, LocalDate.of(2926, 11, 1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobody_was_last_in_contact_before_they_came() {
        assertThatThrownBy(() -> new StayDates(null, null, DAY, DAY.minusDays(1), null, null))
                .isInstanceOf(Refused.class);
        assertThat(new StayDates(null, null, DAY, DAY, null, null).lastContactOn())
                .isEqualTo(DAY);
    }
}
