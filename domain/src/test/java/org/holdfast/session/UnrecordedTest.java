package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody has recorded, and how old it is. It is Tuesday 17 November 2026, 10:42 in London. */
class UnrecordedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Unrecorded unrecorded = clinic.the(Unrecorded.class);
    private final Sessions sessions = clinic.the(Sessions.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final SiteId canal = given.site("Canal Wharf", "America/New_York");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Ward", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);

    @BeforeEach
    void scene() {
        given.care(joel, ruth);
        given.care(joel, dele);
        given.session(harbour, ruth, joel, TODAY.minusDays(44), Instant.parse("2026-10-04T09:30:00Z"));
        given.session(harbour, ruth, joel, TODAY.minusDays(3), Instant.parse("2026-11-14T09:30:00Z"));
        given.session(harbour, dele, joel, TODAY.minusDays(2), Instant.parse("2026-11-15T09:30:00Z"));
        given.session(harbour, ruth, joel, TODAY, Instant.parse("2026-11-17T10:42:00Z"));
        given.session(harbour, ruth, joel, TODAY, Instant.parse("2026-11-17T12:00:00Z"));
        ruth();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void ruth() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
    }

    @Test
    void a_clinician_sees_her_own_lines_however_old_and_none_that_is_still_ahead() {
        UnrecordedList mine = unrecorded.mine();
        assertThat(mine.lines())
                .extracting(DayRow::heldOn)
                .containsExactly(TODAY.minusDays(44), TODAY.minusDays(3), TODAY);
        assertThat(mine.today()).isEqualTo(TODAY);
        assertThat(mine.more()).isFalse();
        sessions.markAttended(mine.lines().getFirst().id(), 0);
        assertThat(unrecorded.mine().lines()).hasSize(2);
    }

    @Test
    void who_answers_for_the_site_sees_counts_with_the_oldest_age_and_no_client() {
        given.staff("maya", "Maya", "Cole", "MANAGER", harbour);
        clinic.signIn("maya", "Maya Cole", Role.MANAGER);
        assertThat(unrecorded.counts())
                .containsExactly(
                        new UnrecordedCount("Ruth Adler", "Harbour Street", 3, TODAY.minusDays(44), 44),
                        new UnrecordedCount("Dele Ward", "Harbour Street", 1, TODAY.minusDays(2), 2));
        assertThat(unrecorded.counts().toString()).doesNotContain("Joel", "Amankwah");
    }

    @Test
    void a_manager_of_another_site_sees_none_of_it_and_one_of_every_site_sees_all() {
        given.staff("noor", "Noor", "Haddad", "MANAGER", canal);
        clinic.signIn("noor", "Noor Haddad", Role.MANAGER);
        assertThat(unrecorded.counts()).isEmpty();
        given.staff("omar", "Omar", "Diaz", "MANAGER", null);
        clinic.signIn("omar", "Omar Diaz", Role.MANAGER);
        assertThat(unrecorded.counts()).hasSize(2);
    }

    @Test
    void a_mark_taken_back_is_not_recorded_again() {
        DayRow line = unrecorded.mine().lines().getLast();
        sessions.markAttended(line.id(), 0);
        sessions.undo(line.id(), 1);
        assertThat(unrecorded.mine().lines()).extracting(DayRow::id).contains(line.id());
    }
}
