package org.holdfast.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.access.Caller;
import org.holdfast.access.CareRow;
import org.holdfast.access.CareTeams;
import org.holdfast.access.Colleague;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.StayId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joel comes, goes on elsewhere, leaves and comes back; Ruth writes it down. */
class StaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate CAME = LocalDate.of(2026, 9, 1);

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final Episodes episodes = clinic.the(Episodes.class);
    private final Transfers transfers = clinic.the(Transfers.class);
    private final Discharges discharges = clinic.the(Discharges.class);
    private final CareTeams teams = clinic.the(CareTeams.class);
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final SiteId canal = given.site("Canal Wharf", "America/New_York");
    private final ProgrammeId day = given.programme("Day care");
    private final ProgrammeId evening = given.programme("Evenings");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Okoro", "CLINICIAN", canal);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final Place intensive = new Place(day, harbour, LevelOfCare.INTENSIVE_OUTPATIENT);

    @BeforeEach
    void ruth_signs_in() {
        given.care(joel, ruth);
        given.staff("marta", "Marta", "Ilves", "MANAGER", null);
        as("ruth");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void as(String subject) {
        clinic.signIn(subject, subject, Role.CLINICIAN, Role.MANAGER);
    }

    private EpisodeId admitted() {
        return episodes.admit(joel, intensive, StayDates.admitted(CAME));
    }

    private EpisodeRow now() {
        return episodes.of(joel).getFirst();
    }

    private StayId seen() {
        return now().seen();
    }

    private static Ending left(LocalDate on) {
        return new Ending(on, DischargeReason.LEFT_AGAINST_ADVICE, false, "I had enough", "He said it was too early");
    }

    private void came(LocalDate on) {
        AttendanceId line = given.session(harbour, ruth, joel, on, Instant.parse(on + "T09:00:00Z"));
        clinic.sql(
                "insert into attendance_mark (id, attendance_id, mark, recorded_at, recorded_by) values (gen_random_uuid(), ?, 'ATTENDED', ?, 'ruth')",
                line.value(),
                Instant.parse(on + "T10:00:00Z"));
    }

    private List<EpisodeFact> facts() {
        clinic.signIn("marta", "Marta", Role.MANAGER);
        List<EpisodeFact> facts = episodes.facts(Period.always(), clinic.clock().instant());
        as("ruth");
        return facts;
    }

    @Test
    void a_clinician_admits_who_is_in_their_care_where_they_are_on_duty_and_the_dates_stand_apart() {
        episodes.admit(joel, intensive, new StayDates(CAME.minusDays(20), CAME.minusDays(6), CAME, null, null, null));
        assertThat(now().dates().firstRequestOn()).isEqualTo(CAME.minusDays(20));
        assertThat(now().dates().firstContactOn()).isEqualTo(CAME.minusDays(6));
        assertThat(now().place().level()).isEqualTo(LevelOfCare.INTENSIVE_OUTPATIENT);
        assertThatThrownBy(() -> episodes.admit(joel, new Place(evening, canal, null), StayDates.admitted(CAME)))
                .isInstanceOf(Denied.class);
        ClientId ana = given.client("Ana", "Lima", "HF-2", harbour);
        assertThatThrownBy(() -> episodes.admit(ana, intensive, StayDates.admitted(CAME)))
                .isInstanceOf(Denied.class);
        refused("episode.overlaps", () -> episodes.admit(joel, intensive, StayDates.admitted(TODAY)));
    }

    @Test
    void better_dates_are_a_further_fact_and_the_one_who_comes_second_is_told() {
        EpisodeId episode = admitted();
        StayId seen = seen();
        episodes.correct(
                joel, episode, new StayDates(CAME.minusDays(9), null, CAME.plusDays(1), null, null, null), seen);
        assertThat(now().admittedOn()).isEqualTo(CAME.plusDays(1));
        assertThat(now().course()).extracting(SegmentRow::fromOn).containsExactly(CAME.plusDays(1));
        assertThat(clinic.ask("select count(*) from stay")).containsExactly(2L);
        refused("episode.changed-since", () -> episodes.correct(joel, episode, StayDates.admitted(CAME), seen));
        refused(
                "episode.in-the-future",
                () -> episodes.correct(joel, episode, StayDates.admitted(TODAY.plusDays(1)), seen()));
        refused("episode.unknown", () -> episodes.correct(joel, EpisodeId.create(), StayDates.admitted(CAME), seen));
    }

    @Test
    void a_transfer_goes_on_with_the_stay_and_no_figure_moves() {
        EpisodeId episode = admitted();
        List<EpisodeFact> before = facts();
        LocalDate moved = CAME.plusDays(30);
        transfers.move(joel, episode, new Place(evening, harbour, LevelOfCare.OUTPATIENT), moved, null, seen());
        assertThat(episodes.of(joel)).hasSize(1);
        assertThat(now().programme()).isEqualTo("Evenings");
        assertThat(now().course())
                .extracting(SegmentRow::programme, SegmentRow::fromOn, SegmentRow::toOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Day care", CAME, moved),
                        org.assertj.core.groups.Tuple.tuple("Evenings", moved, null));
        assertThat(facts()).isEqualTo(before);
        refused(
                "episode.nothing-moves",
                () -> transfers.move(
                        joel, episode, new Place(evening, harbour, LevelOfCare.OUTPATIENT), TODAY, null, seen()));
        refused(
                "episode.moved-before",
                () -> transfers.move(joel, episode, intensive, moved.minusDays(1), null, seen()));
        refused(
                "episode.in-the-future",
                () -> transfers.move(joel, episode, intensive, TODAY.plusDays(1), null, seen()));
    }

    @Test
    void a_move_on_the_day_of_the_last_one_takes_its_place() {
        EpisodeId episode = admitted();
        transfers.move(joel, episode, new Place(day, harbour, LevelOfCare.RESIDENTIAL), CAME, null, seen());
        assertThat(now().course()).extracting(SegmentRow::level).containsExactly(LevelOfCare.RESIDENTIAL);
        assertThat(clinic.ask("select count(*) from care_segment")).containsExactly(2L);
    }

    @Test
    void another_site_needs_a_lead_there_who_then_opens_the_record_and_the_old_site_no_longer_does() {
        EpisodeId episode = admitted();
        Place there = new Place(day, canal, LevelOfCare.OUTPATIENT);
        refused("episode.needs-a-lead", () -> transfers.move(joel, episode, there, TODAY, null, seen()));
        refused("team.no-duty-there", () -> transfers.move(joel, episode, there, TODAY, ruth, seen()));
        assertThat(transfers.receivers(joel, canal)).extracting(Colleague::id).containsExactly(dele);

        transfers.move(joel, episode, there, TODAY, dele, seen());

        assertThatThrownBy(() -> episodes.of(joel)).isInstanceOf(Denied.class);
        as("dele");
        assertThat(now().site()).isEqualTo("Canal Wharf");
        assertThat(teams.of(joel))
                .extracting(CareRow::name, CareRow::lead, row -> row.until() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dele Okoro", true, true),
                        org.assertj.core.groups.Tuple.tuple("Ruth Adler", true, false));
        assertThat(clinic.the(Clients.class).client(joel)).map(ClientRow::site).hasValue(canal);
        assertThat(clinic.ask("select site_id from client_was")).containsExactly(harbour.value());
        assertThat(facts()).extracting(EpisodeFact::site).containsExactly(harbour);
    }

    @Test
    void two_stays_are_never_in_one_programme_on_one_day_whichever_way_they_came_there() {
        EpisodeId first = admitted();
        EpisodeId second =
                episodes.admit(joel, new Place(evening, harbour, null), StayDates.admitted(CAME.plusDays(5)));
        StayId seen = episodes.of(joel).stream()
                .filter(row -> row.id().equals(first))
                .findFirst()
                .orElseThrow()
                .seen();
        refused(
                "episode.overlaps",
                () -> transfers.move(joel, first, new Place(evening, harbour, null), TODAY, null, seen));
        assertThatThrownBy(() -> clinic.sql(
                        "insert into care_segment (id, episode_id, client_id, programme_id, site_id, from_on, recorded_at, recorded_by)"
                                + " values (gen_random_uuid(), ?, ?, ?, ?, ?, now(), 'x')",
                        first.value(),
                        joel.value(),
                        evening.value(),
                        harbour.value(),
                        TODAY))
                .hasMessageContaining("care_segment_");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_discharge_keeps_both_peoples_words_and_can_be_taken_back() {
        EpisodeId episode = admitted();
        came(CAME.plusDays(20));
        discharges.discharge(joel, episode, left(CAME.plusDays(21)), seen());
        assertThat(now().ending()).isEqualTo(left(CAME.plusDays(21)));
        assertThat(now().dates().lastContactOn()).isEqualTo(CAME.plusDays(20));
        assertThat(now().place().toOn()).isEqualTo(CAME.plusDays(21));
        refused("episode.ended", () -> discharges.discharge(joel, episode, left(TODAY), seen()));

        discharges.takeBack(joel, episode, seen());
        assertThat(now().ending()).isNull();
        assertThat(now().place().toOn()).isNull();
        refused("episode.goes-on", () -> discharges.takeBack(joel, episode, seen()));
        assertThat(clinic.ask("select count(*) from stay where client_words is not null"))
                .containsExactly(1L);
    }

    @Test
    void who_left_did_not_leave_as_planned_and_nobody_leaves_tomorrow_or_before_they_came() {
        EpisodeId episode = admitted();
        refused(
                "episode.left-is-not-planned",
                () -> new Ending(TODAY, DischargeReason.LEFT_AGAINST_ADVICE, true, null, null));
        refused("episode.words-too-long", () -> new Ending(TODAY, DischargeReason.OTHER, null, "x".repeat(4001), null));
        assertThat(new Ending(TODAY, DischargeReason.OTHER, null, " ", "x".repeat(4000)).clientWords())
                .isNull();
        refused("episode.in-the-future", () -> discharges.discharge(joel, episode, left(TODAY.plusDays(1)), seen()));
        refused("episode.moved-before", () -> discharges.discharge(joel, episode, left(CAME.minusDays(1)), seen()));
        discharges.discharge(joel, episode, left(CAME), seen());
        assertThatThrownBy(() -> clinic.sql(
                        "insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, client_words, recorded_at, recorded_by)"
                                + " values (gen_random_uuid(), ?, ?, ?, ?, ?, 'x', now(), 'x')",
                        episode.value(),
                        joel.value(),
                        day.value(),
                        harbour.value(),
                        CAME))
                .hasMessageContaining("stay_words_with_discharge");
    }

    @Test
    void coming_back_is_linked_to_the_stay_before_in_days() {
        EpisodeId episode = admitted();
        assertThat(now().returnedAfter()).isNull();
        discharges.discharge(joel, episode, left(CAME.plusDays(10)), seen());
        episodes.admit(joel, intensive, StayDates.admitted(CAME.plusDays(51)));
        assertThat(episodes.of(joel)).extracting(EpisodeRow::returnedAfter).containsExactly(41L, null);
        assertThat(ReturnPolicy.returnedAfter(CAME, List.of(CAME))).isZero();
        assertThat(ReturnPolicy.returnedAfter(CAME, List.of(CAME.plusDays(1)))).isNull();
        assertThat(ReturnPolicy.returnedAfter(CAME, List.of(CAME.minusDays(90), CAME.minusDays(3))))
                .isEqualTo(3);
    }

    @Test
    void after_thirty_days_without_a_session_closing_is_proposed_and_a_person_decides() {
        EpisodeId episode = admitted();
        came(TODAY.minusDays(29));
        assertThat(discharges.proposals()).isEmpty();
        clinic.clock().set(Instant.parse("2026-11-18T10:00:00Z"));
        given.session(harbour, ruth, joel, TODAY.plusDays(9), Instant.parse("2026-11-26T09:00:00Z"));
        assertThat(discharges.proposals()).singleElement().satisfies(quiet -> {
            assertThat(quiet.days()).isEqualTo(30);
            assertThat(quiet.closesOn()).isEqualTo(TODAY.minusDays(29));
            assertThat(quiet.nextOn()).isEqualTo(TODAY.plusDays(9));
            assertThat(quiet.clientName()).isEqualTo("Joel Amankwah");
        });
        assertThat(now().ending()).isNull();

        refused("episode.needs-a-reason", () -> discharges.keep(joel, episode, " ", seen()));
        discharges.keep(joel, episode, "He rang; back after the harvest", seen());
        assertThat(discharges.proposals()).isEmpty();
        clinic.clock().set(Instant.parse("2026-12-17T10:00:00Z"));
        assertThat(discharges.proposals()).isEmpty();
        clinic.clock().set(Instant.parse("2026-12-18T10:00:00Z"));
        QuietStay again = discharges.proposals().getFirst();
        assertThat(again.days()).isEqualTo(60);

        discharges.discharge(
                joel, episode, new Ending(again.closesOn(), DischargeReason.UNKNOWN, null, null, null), again.seen());
        assertThat(discharges.proposals()).isEmpty();
        assertThat(now().dischargedOn()).isEqualTo(TODAY.minusDays(29));
    }

    @Test
    void proposals_are_about_ones_own_clients() {
        admitted();
        assertThat(discharges.proposals()).hasSize(1);
        given.staff("ines", "Ines", "Silva", "CLINICIAN", harbour);
        as("ines");
        assertThat(discharges.proposals()).isEmpty();
    }

    @Test
    void the_care_team_has_one_lead_and_never_nobody_while_somebody_is_here() {
        StaffId ines = given.staff("ines", "Ines", "Silva", "CLINICIAN", harbour);
        refused("team.no-duty-there", () -> teams.join(joel, dele, false));
        teams.join(joel, ines, false);
        teams.join(joel, ines, false);
        assertThat(team()).containsExactly("Ruth Adler leads", "Ines Silva");
        teams.join(joel, ines, true);
        assertThat(team()).containsExactly("Ines Silva leads", "Ruth Adler");
        teams.leave(joel, ines);
        assertThat(team()).containsExactly("Ruth Adler");
        admitted();
        refused("team.last-one", () -> teams.leave(joel, ruth));
        as("ines");
        assertThatThrownBy(() -> episodes.of(joel)).isInstanceOf(Denied.class);
    }

    private List<String> team() {
        return teams.of(joel).stream()
                .filter(row -> row.until() == null)
                .map(row -> row.name() + (row.lead() ? " leads" : ""))
                .toList();
    }

    @Test
    @Tag("slow")
    void of_a_hundred_races_of_two_who_discharge_and_move_each_has_one_winner() throws Exception {
        EpisodeId episode = admitted();
        Caller me = new Caller("ruth", "Ruth Adler", Set.of(Role.CLINICIAN));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < 100; race++) {
                StayId seen = seen();
                Place to = race % 2 == 0 ? new Place(evening, harbour, null) : intensive;
                List<Callable<@Nullable String>> both = List.of(
                        () -> clinic.as(me, () -> refusal(() -> transfers.move(joel, episode, to, TODAY, null, seen))),
                        () -> clinic.as(
                                me, () -> refusal(() -> discharges.discharge(joel, episode, left(TODAY), seen))));
                List<@Nullable String> answers = new ArrayList<>();
                for (Future<@Nullable String> one : two.invokeAll(both)) {
                    answers.add(one.get());
                }
                assertThat(answers).as("race %d", race).containsExactlyInAnyOrder(null, "episode.changed-since");
                if (now().ending() != null) {
                    discharges.takeBack(joel, episode, seen());
                    if (!now().place().programme().equals(to.equals(intensive) ? "Day care" : "Evenings")) {
                        transfers.move(joel, episode, to, TODAY, null, seen());
                    }
                }
            }
        }
        assertThat(clinic.ask("select count(*) from stay where retracted_at is null"))
                .containsExactly(1L);
    }

    private static @Nullable String refusal(Runnable what) {
        try {
            what.run();
            return null;
        } catch (Refused refused) {
            return refused.key();
        }
    }
}
