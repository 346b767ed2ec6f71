package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Consents;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grace is Joel's mother; Joel has a session tomorrow at 11:30 and one on Friday. */
class SharedTimesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final SharedTimes shared = clinic.the(SharedTimes.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final ClientId oskar = given.client("Oskar", "Lindqvist", "HF-2", harbour);
    private final SupporterId grace = given.supporter(joel, "Grace", "grace");

    @BeforeEach
    void grace_signs_in() {
        given.care(joel, ruth);
        given.session(harbour, ruth, joel, TODAY.plusDays(1), Instant.parse("2026-11-18T11:30:00Z"));
        given.session(harbour, ruth, joel, TODAY.plusDays(3), Instant.parse("2026-11-20T09:00:00Z"));
        given.session(harbour, ruth, oskar, TODAY.plusDays(2), Instant.parse("2026-11-19T09:00:00Z"));
        clinic.signIn("grace", "Grace Amankwah", Role.SUPPORTER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void with_a_live_consent_she_sees_the_next_times_to_keep_free_and_no_one_elses() {
        given.consent(joel, grace, TODAY, TODAY);
        assertThat(shared.next()).singleElement().satisfies(row -> {
            assertThat(row.calledName()).isEqualTo("Joel");
            assertThat(row.times())
                    .extracting(SharedTime::from)
                    .containsExactly(Instant.parse("2026-11-18T11:15:00Z"), Instant.parse("2026-11-20T08:45:00Z"));
        });
    }

    @Test
    void never_given_expired_yesterday_not_yet_begun_and_revoked_look_alike() {
        assertThat(shared.next()).isEmpty();
        given.consent(joel, grace, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(shared.next()).isEmpty();
        given.consent(joel, grace, TODAY.plusDays(1), TODAY.plusDays(9));
        assertThat(shared.next()).isEmpty();
        given.consent(joel, grace, TODAY, TODAY.plusDays(9));
        assertThat(shared.next()).hasSize(1);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Consents.class).revoke(joel, grace);
        clinic.signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        assertThat(shared.next()).isEmpty();
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'SEE_SHARED' and not allowed"))
                .containsExactly(4L);
    }

    @Test
    void the_last_day_of_a_consent_is_counted_where_the_client_is_treated() {
        given.consent(joel, grace, TODAY.minusDays(9), TODAY);
        clinic.clock().set(Instant.parse("2026-11-17T23:59:59Z"));
        assertThat(shared.next()).hasSize(1);
        clinic.clock().set(Instant.parse("2026-11-18T00:00:00Z"));
        assertThat(shared.next()).isEmpty();
    }

    @Test
    void an_account_without_a_tie_sees_nothing_and_staff_have_no_way_in_here() {
        clinic.signIn("somebody", "Some Body", Role.SUPPORTER);
        assertThat(shared.next()).isEmpty();
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        assertThatThrownBy(shared::next).isInstanceOf(Denied.class);
        clinic.signOut();
        assertThatThrownBy(shared::next).isInstanceOf(Denied.class);
    }

    @Test
    void a_supporter_cannot_read_the_record_itself() {
        given.consent(joel, grace, TODAY, TODAY);
        Sessions sessions = clinic.the(Sessions.class);
        assertThatThrownBy(() -> sessions.of(joel, TODAY, TODAY.plusDays(9))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> sessions.day(TODAY)).isInstanceOf(Denied.class);
    }

    @Test
    void when_the_tie_has_ended_nothing_is_shown_though_the_consent_was_not_revoked() {
        given.consent(joel, grace, TODAY, TODAY.plusDays(9));
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, from_on, to_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, 'mother', 'FAMILY', true, false, false, ?, ?, recorded_at, 'test' from supporter",
                TODAY.minusDays(90),
                TODAY);
        assertThat(shared.next()).hasSize(1);
        clinic.clock().set(Instant.parse("2026-11-18T00:00:00Z"));
        assertThat(shared.next()).isEmpty();
        assertThat(shared.stillShared()).isEmpty();
    }

    @Test
    void a_consent_is_never_widened_not_even_in_the_database() {
        given.consent(joel, grace, TODAY, TODAY);
        assertThatThrownBy(() -> clinic.sql("insert into consent_category select id, 'GOALS' from consent"))
                .hasMessageContaining("never widened");
    }
}
