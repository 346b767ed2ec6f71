package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The group of Tuesday 17 November 2026, 10:00 in London, held by Ruth and Dele; it is 10:42. */
class RostersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Instant TEN = Instant.parse("2026-11-17T10:00:00Z");

    private final OpenClinic clinic = OpenClinic.open();
    private final Rosters rosters = clinic.the(Rosters.class);
    private final Sessions sessions = clinic.the(Sessions.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Ward", "CLINICIAN", harbour);
    private final ClientId ade = given.client("Ade", "Okonjo", "HF-1", harbour);
    private final ClientId bea = given.client("Beatriz", "Lima", "HF-2", harbour);
    private final ClientId cal = given.client("Caleb", "Strand", "HF-3", harbour);
    private final ClientId marek = given.client("Marek", "Tesar", "HF-4", harbour);
    private SessionId group;

    @BeforeEach
    void ruth_signs_in() {
        for (ClientId client : List.of(ade, bea, cal, marek)) {
            given.care(client, ruth);
            given.care(client, dele);
        }
        group = given.group(harbour, ruth, "Tuesday morning group", TODAY, TEN, ade, bea, cal);
        as("ruth", "Ruth Adler");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void as(String subject, String name) {
        clinic.signIn(subject, name, Role.CLINICIAN);
    }

    private AttendanceId of(ClientId client) {
        return new AttendanceId((UUID) clinic.ask(
                        "select id from attendance where session_id = ? and client_id = ? and retracted_at is null",
                        group.value(),
                        client.value())
                .getFirst());
    }

    private DayRow row(Roster roster, ClientId client) {
        return roster.lines().stream()
                .filter(row -> row.client().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private void put(ClientId client, NewMark mark) {
        Roster roster = rosters.open(group);
        DayRow row = row(roster, client);
        rosters.keep(group, List.of(new DraftMark(row.id(), row.seen(), mark)));
    }

    private void put(ClientId client, AttendanceState state) {
        put(client, NewMark.of(state));
    }

    private long marks() {
        return (Long) clinic.ask("select count(*) from attendance_mark").getFirst();
    }

    @Test
    void what_is_put_down_is_a_draft_and_nothing_of_it_is_on_record_until_it_is_saved() {
        put(ade, AttendanceState.ATTENDED);
        put(bea, NewMark.of(AttendanceState.ATTENDED_LATE).late(12));

        Roster roster = rosters.open(group);
        assertThat(marks()).isZero();
        assertThat(roster.lines()).extracting(DayRow::state).containsOnly(AttendanceState.NOT_RECORDED);
        assertThat(roster.draft()).hasSize(2);
        assertThat(roster.draft().values())
                .extracting(put -> put.mark().minutesLate())
                .contains(12);
        assertThat(roster.draftOf()).isEqualTo(Instant.parse("2026-11-17T10:42:00Z"));
    }

    @Test
    void saving_puts_all_of_it_on_record_and_who_is_not_marked_stays_not_recorded() {
        put(ade, AttendanceState.ATTENDED);
        put(bea, NewMark.of(AttendanceState.NO_SHOW).because("no lift"));

        RosterResult result = rosters.save(group);

        assertThat(result)
                .isInstanceOfSatisfying(
                        RosterResult.Saved.class,
                        saved -> assertThat(saved.marked()).containsExactlyInAnyOrder(of(ade), of(bea)));
        Roster roster = rosters.open(group);
        assertThat(row(roster, ade).state()).isEqualTo(AttendanceState.ATTENDED);
        assertThat(row(roster, bea).reason()).isEqualTo("no lift");
        assertThat(row(roster, cal).state()).isEqualTo(AttendanceState.NOT_RECORDED);
        assertThat(roster.draft()).isEmpty();
        assertThat(roster.draftOf()).isNull();
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void nobody_is_marked_by_opening_saving_nothing_or_throwing_away() {
        rosters.open(group);
        rosters.save(group);
        put(ade, AttendanceState.ATTENDED);
        rosters.discard(group);
        rosters.save(group);
        clinic.clock().pass(Duration.ofDays(40));
        rosters.open(group);
        assertThat(marks()).isZero();
        assertThat(row(rosters.open(group), ade).state()).isEqualTo(AttendanceState.NOT_RECORDED);
    }

    @Test
    void a_draft_is_ones_own_and_of_two_screens_the_last_word_on_a_line_counts() {
        put(ade, AttendanceState.ATTENDED);
        as("dele", "Dele Ward");
        assertThat(rosters.open(group).draft()).isEmpty();
        put(ade, AttendanceState.NO_SHOW);
        as("ruth", "Ruth Adler");
        put(bea, AttendanceState.ATTENDED);
        put(ade, AttendanceState.ATTENDED_PARTIAL);
        Roster roster = rosters.open(group);
        assertThat(roster.draft()).hasSize(2);
        assertThat(roster.draft().values())
                .extracting(put -> put.mark().state())
                .containsExactlyInAnyOrder(AttendanceState.ATTENDED_PARTIAL, AttendanceState.ATTENDED);
        rosters.takeBack(group, List.of(of(ade)));
        assertThat(rosters.open(group).draft()).containsOnlyKeys(of(bea));
    }

    @Test
    void who_saves_second_sees_the_others_marks_and_decides_line_by_line_and_nothing_is_lost() {
        put(ade, AttendanceState.ATTENDED);
        put(bea, AttendanceState.NO_SHOW);
        put(cal, AttendanceState.ATTENDED);
        as("dele", "Dele Ward");
        put(ade, AttendanceState.ATTENDED_LATE);
        put(bea, AttendanceState.ATTENDED_PARTIAL);
        put(cal, AttendanceState.ATTENDED);
        rosters.save(group);

        as("ruth", "Ruth Adler");
        RosterResult.ChangedSince second = (RosterResult.ChangedSince) rosters.save(group);
        assertThat(second.changed()).containsExactlyInAnyOrder(of(ade), of(bea));
        assertThat(row(second.roster(), ade).markedBy()).isEqualTo("Dele Ward");
        assertThat(second.roster().draft()).hasSize(3);
        assertThat(marks()).isEqualTo(3);

        // hers stands for Ade; Ruth insists on Beatriz; of Caleb they say the same
        rosters.takeBack(group, List.of(of(ade)));
        DayRow theirs = row(second.roster(), bea);
        rosters.keep(group, List.of(new DraftMark(theirs.id(), theirs.seen(), NewMark.of(AttendanceState.NO_SHOW))));
        assertThat(rosters.save(group)).isInstanceOf(RosterResult.Saved.class);
        Roster roster = rosters.open(group);
        assertThat(row(roster, ade).state()).isEqualTo(AttendanceState.ATTENDED_LATE);
        assertThat(row(roster, bea).state()).isEqualTo(AttendanceState.NO_SHOW);
        assertThat(sessions.history(of(bea)))
                .extracting(MarkHistoryRow::state)
                .containsExactly(AttendanceState.ATTENDED_PARTIAL, AttendanceState.NO_SHOW);
        assertThat(row(roster, cal).markedBy()).isEqualTo("Dele Ward");
        assertThat(marks()).isEqualTo(4);
    }

    @Test
    void a_group_that_is_ahead_is_not_marked_and_from_a_quarter_of_an_hour_before_people_have_come() {
        clinic.clock().set(TEN.minus(Duration.ofMinutes(15)).minusSeconds(1));
        refused("session.not-yet-due", () -> put(ade, AttendanceState.ATTENDED));
        refused("session.not-yet-due", () -> rosters.addWalkIn(group, marek));
        put(bea, AttendanceState.CANCELLED_BY_CLINIC);
        clinic.clock().pass(Duration.ofSeconds(1));
        put(ade, AttendanceState.ATTENDED);
        refused("session.not-yet-due", () -> put(ade, AttendanceState.NO_SHOW));
        assertThat(rosters.save(group)).isInstanceOf(RosterResult.Saved.class);
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void one_line_that_is_refused_keeps_the_whole_from_being_saved_and_the_draft_stands() {
        sessions.markAttended(of(ade), 0);
        clinic.clock().pass(Duration.ofDays(1));
        put(ade, AttendanceState.NO_SHOW);
        put(bea, AttendanceState.ATTENDED);
        assertThatThrownBy(() -> rosters.save(group)).isInstanceOfSatisfying(LineRefused.class, no -> {
            assertThat(no.key()).isEqualTo("mark.needs-a-reason");
            assertThat(no.line()).isEqualTo(of(ade));
        });
        assertThat(marks()).isEqualTo(1);
        assertThat(rosters.open(group).draft()).hasSize(2);
        put(ade, NewMark.of(AttendanceState.NO_SHOW).correcting("I mistook her for Ana"));
        assertThat(rosters.save(group)).isInstanceOf(RosterResult.Saved.class);
        assertThat(sessions.history(of(ade)).getLast().correction()).isEqualTo("I mistook her for Ana");
        assertThat(marks()).isEqualTo(3);
    }

    @Test
    void a_walk_in_gets_a_line_once_and_it_is_not_marked_by_that() {
        given.episode(marek, given.programme("Day care"), harbour, TODAY.minusDays(24));
        assertThat(rosters.walkIns(group)).extracting(WalkInRow::name).containsExactly("Marek Tesar");
        AttendanceId line = rosters.addWalkIn(group, marek);
        refused("session.client-twice", () -> rosters.addWalkIn(group, marek));
        Roster roster = rosters.open(group);
        assertThat(roster.lines()).hasSize(4);
        assertThat(roster.walkIns()).containsExactly(line);
        assertThat(row(roster, marek).state()).isEqualTo(AttendanceState.NOT_RECORDED);
        assertThat(clinic.ask("select episode_id is not null from attendance where id = ?", line.value()))
                .containsExactly(true);
        assertThat(rosters.walkIns(group)).isEmpty();
    }

    @Test
    void a_walk_in_added_by_mistake_goes_again_while_nothing_is_marked_and_nobody_else_can() {
        AttendanceId line = rosters.addWalkIn(group, marek);
        put(marek, AttendanceState.ATTENDED);
        rosters.removeWalkIn(line);
        assertThat(rosters.open(group).lines()).hasSize(3);
        assertThat(clinic.ask("select count(*) from roster_draft")).containsExactly(0L);
        AttendanceId again = rosters.addWalkIn(group, marek);
        put(marek, AttendanceState.ATTENDED);
        rosters.save(group);
        refused("roster.marked-already", () -> rosters.removeWalkIn(again));
        refused("roster.not-a-walk-in", () -> rosters.removeWalkIn(of(ade)));
    }

    @Test
    void a_walk_in_is_of_ones_own_care_and_of_this_site() {
        SiteId canal = given.site("Canal Wharf", "Europe/London");
        given.duty(ruth, "CLINICIAN", canal);
        ClientId elsewhere = given.client("Ewa", "Nowak", "HF-8", canal);
        given.care(elsewhere, ruth);
        ClientId others = given.client("Otto", "Berg", "HF-9", harbour);
        assertThat(rosters.walkIns(group)).extracting(WalkInRow::client).containsExactly(marek);
        refused("roster.other-site", () -> rosters.addWalkIn(group, elsewhere));
        assertThatThrownBy(() -> rosters.addWalkIn(group, others)).isInstanceOf(Denied.class);
        AttendanceId single = given.session(harbour, ruth, ade, TODAY, TEN.plusSeconds(7200 + 3600 * 8));
        SessionId oneToOne =
                new SessionId((UUID) clinic.ask("select session_id from attendance where id = ?", single.value())
                        .getFirst());
        refused("roster.not-a-group", () -> rosters.addWalkIn(oneToOne, marek));
    }

    @Test
    void who_is_in_the_care_of_others_is_counted_and_not_named() {
        clinic.sql(
                "update care_relationship set until_at = ? where client_id = ? and staff_id = ?",
                TEN,
                cal.value(),
                ruth.value());
        Roster roster = rosters.open(group);
        assertThat(roster.lines()).extracting(DayRow::client).containsExactly(bea, ade);
        assertThat(roster.others()).isEqualTo(1);
        AttendanceId theirs = of(cal);
        refused(
                "session.unknown",
                () -> rosters.keep(group, List.of(new DraftMark(theirs, 0, NewMark.of(AttendanceState.ATTENDED)))));
    }

    @Test
    void the_gate_is_asked_for_everybody_on_it_and_who_looks_after_nobody_there_sees_nothing() {
        rosters.open(group);
        assertThat(clinic.ask(
                        "select cardinality(client_ids) from audit_entry where action = 'MARK_ATTENDANCE' and allowed"))
                .containsExactly(3);
        given.staff("mo", "Mo", "Lee", "CLINICIAN", harbour);
        as("mo", "Mo Lee");
        assertThatThrownBy(() -> rosters.open(group)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> rosters.save(group)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> rosters.sheet(group)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> rosters.open(SessionId.create())).isInstanceOf(Denied.class);
    }

    @Test
    void what_is_put_down_step_by_step_does_not_fill_the_access_log_and_a_no_does() {
        Roster roster = rosters.open(group);
        DraftMark put = new DraftMark(row(roster, ade).id(), 0, NewMark.of(AttendanceState.ATTENDED));
        rosters.keep(group, List.of(put));
        rosters.takeBack(group, List.of(put.line()));
        rosters.keep(group, List.of(put));
        rosters.save(group);
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'MARK_ATTENDANCE' and allowed"))
                .containsExactly(2L);
        given.staff("mo", "Mo", "Lee", "CLINICIAN", harbour);
        as("mo", "Mo Lee");
        assertThatThrownBy(() -> rosters.keep(group, List.of(put))).isInstanceOf(Denied.class);
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'MARK_ATTENDANCE' and not allowed"))
                .containsExactly(1L);
    }

    @Test
    void a_sheet_has_short_names_that_tell_people_apart_and_a_code_that_stays() {
        ClientId anaL = given.client("Ana", "Lopes", "HF-11", harbour);
        ClientId anaM = given.client("Ana", "Lobo", "HF-12", harbour);
        given.care(anaL, ruth);
        given.care(anaM, ruth);
        SessionId other = given.group(harbour, dele, "Evening group", TODAY, TEN.plusSeconds(36000), anaL, anaM, ade);
        SignInSheet sheet = rosters.sheet(other);
        assertThat(sheet.names()).containsExactly("Ana Lob.", "Ana Lop.", "Ade O.");
        assertThat(sheet.code()).matches("[2-9BCDFGHJKMNPQRSTVWXZ]{6}");
        assertThat(rosters.sheet(other).code()).isEqualTo(sheet.code());
        assertThat(rosters.sheets(TODAY))
                .extracting(SignInSheet::code)
                .hasSize(2)
                .contains(sheet.code());
        assertThat(sheet.toString()).doesNotContain("Evening", "HF-", "Lopes");
    }

    @Test
    void the_code_finds_the_roster_again_for_whoever_may_see_it_and_for_nobody_else() {
        String code = rosters.sheet(group).code();
        assertThat(rosters.byCode(
                        " " + code.toLowerCase(java.util.Locale.ROOT).substring(0, 3) + "-" + code.substring(3)))
                .isEqualTo(group);
        refused("roster.no-such-code", () -> rosters.byCode("222222"));
        refused("roster.no-such-code", () -> rosters.byCode("what?"));
        given.staff("mo", "Mo", "Lee", "CLINICIAN", harbour);
        as("mo", "Mo Lee");
        refused("roster.no-such-code", () -> rosters.byCode(code));
    }

    @Test
    void nothing_of_a_draft_is_known_of_another_member() {
        put(ade, NewMark.of(AttendanceState.NO_SHOW).because("Beatriz told me"));
        rosters.save(group);
        List<String> seen = new ArrayList<>();
        sessions.of(bea, TODAY, TODAY).forEach(row -> seen.add(row.toString()));
        sessions.history(of(bea)).forEach(row -> seen.add(row.toString()));
        assertThat(String.join(" ", seen)).doesNotContain("Ade", "Okonjo", "Caleb", "told me");
    }
}
