package org.holdfast.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.holdfast.access.Audits;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.audit.Verdict.Flaw;
import org.holdfast.audit.Verdict.Kind;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three batches of ten entries each; whoever owns the database then works on them. */
class AuditChainTest {
    private static final String NO_GUARD = "alter table audit_entry disable trigger all";
    private static final String NO_SEAL_GUARD = "alter table audit_seal disable trigger all";

    private final OpenClinic clinic = OpenClinic.open();
    private final SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
    private final ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
    private Optional<SealHead> kept = Optional.empty();

    @BeforeEach
    void three_batches_are_sealed() {
        clinic.given().care(joel, clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour));
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        for (int batch = 0; batch < 3; batch++) {
            for (int entry = 0; entry < 10; entry++) {
                ruth_opens_joel();
            }
            kept = seal();
        }
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void ruth_opens_joel() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Clients.class).client(joel);
    }

    private Optional<SealHead> seal() {
        clinic.operator();
        return clinic.the(Audits.class).seal();
    }

    private Verdict verdict() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        return clinic.the(Audits.class).verify(kept);
    }

    @Test
    void untouched_it_is_whole_and_what_came_since_waits_for_its_seal() {
        assertThat(verdict()).isEqualTo(new Verdict(3, 30, 1, null));
        assertThat(verdict().unsealed()).isEqualTo(2);
    }

    @Test
    void nothing_new_means_no_new_seal() {
        assertThat(seal()).isEmpty();
        assertThat(clinic.ask("select count(*) from audit_entry")).containsExactly(30L);
    }

    @Test
    void a_changed_entry_is_named_whatever_was_changed() {
        for (String change : new String[] {
            "actor = 'Somebody Else'",
            "allowed = false",
            "at = at + interval '1 second'",
            "written_at = written_at - interval '1 day'",
            "client_ids = '{}'",
            "detail = coalesce(detail, '') || ' '"
        }) {
            clinic.asOwner(
                    NO_GUARD,
                    "create table aside as select * from audit_entry where id = 17",
                    "update audit_entry set " + change + " where id = 17");
            assertThat(verdict().flaw()).as(change).isEqualTo(new Flaw(Kind.CHANGED, 2, 17L));
            clinic.asOwner(
                    "delete from audit_entry where id = 17",
                    "insert into audit_entry overriding system value select * from aside",
                    "drop table aside");
            assertThat(verdict().whole()).isTrue();
        }
    }

    @Test
    void a_deleted_entry_is_named() {
        clinic.asOwner(NO_GUARD, "delete from audit_entry where id = 23");
        assertThat(verdict().flaw()).isEqualTo(new Flaw(Kind.DELETED, 3, 23L));
    }

    @Test
    void an_entry_put_in_later_is_named() {
        clinic.asOwner(
                NO_GUARD,
                "insert into audit_entry (id, at, subject, actor, action, allowed, reason, written_at, xact) overriding system value"
                        + " select 1000, at, subject, actor, action, allowed, reason, written_at, xact from audit_entry where id = 4");
        assertThat(verdict().flaw()).isEqualTo(new Flaw(Kind.INSERTED, 1, 1000L));
    }

    @Test
    void two_entries_that_changed_places_are_noticed_at_the_first() {
        clinic.asOwner(
                NO_GUARD,
                "update audit_entry e set at = o.at, written_at = o.written_at, xact = o.xact from audit_entry o"
                        + " where e.id in (12, 15) and o.id = 27 - e.id");
        assertThat(verdict().flaw()).isEqualTo(new Flaw(Kind.CHANGED, 2, 12L));
    }

    @Test
    void the_end_cut_off_is_noticed_by_the_seal_that_was_kept_elsewhere() {
        clinic.asOwner(
                NO_GUARD,
                NO_SEAL_GUARD,
                "delete from audit_entry where id > 20",
                "delete from audit_seal where number = 3");
        assertThat(verdict().flaw()).isEqualTo(new Flaw(Kind.CUT_OFF, 3, null));
    }

    @Test
    void an_older_table_brought_back_and_gone_on_with_is_another_history() {
        clinic.asOwner(
                NO_GUARD,
                NO_SEAL_GUARD,
                "delete from audit_entry where id > 20",
                "delete from audit_seal where number = 3",
                "alter table audit_seal enable trigger all");
        ruth_opens_joel();
        seal();
        assertThat(verdict().flaw()).isEqualTo(new Flaw(Kind.SEAL_BROKEN, 3, null));
    }

    @Test
    void a_seal_that_was_made_to_fit_without_the_key_does_not_hold() {
        clinic.asOwner(
                NO_GUARD,
                NO_SEAL_GUARD,
                "delete from audit_entry where id = 20",
                "update audit_seal set entry_ids = trim_array(entry_ids, 1), marks = substr(marks, 1, 72) where number = 2");
        assertThat(verdict().flaw()).isEqualTo(new Flaw(Kind.SEAL_BROKEN, 2, null));
    }

    @Test
    void a_transaction_that_commits_late_is_sealed_after_and_not_lost() throws SQLException {
        try (Connection slow = clinic.connection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(
                    "insert into audit_entry (at, subject, actor, action, allowed, reason) values (now(), 's', 'Slow', 'SEE_CLIENT', true, 'x')");
            ruth_opens_joel();
            kept = seal().or(() -> kept);
            assertThat(verdict().whole()).isTrue();
            slow.commit();
        }
        assertThat(verdict().whole()).isTrue();
        kept = seal();
        assertThat(verdict().whole()).isTrue();
        assertThat(clinic.ask("select sum(cardinality(entry_ids)) from audit_seal"))
                .isEqualTo(
                        clinic.ask(
                                "select count(*) from audit_entry where actor <> 'Priya Nair' or id < (select max(id) from audit_entry)"));
    }

    @Test
    void the_application_adds_and_reads_and_can_nothing_else() {
        for (String refused : new String[] {
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "insert into audit_entry (at, subject, actor, action, allowed, reason, written_at) values (now(), 's', 'a', 'x', true, 'r', now())",
            "insert into audit_entry (at, subject, actor, action, allowed, reason, xact) values (now(), 's', 'a', 'x', true, 'r', 1)",
            "update audit_seal set number = 9",
            "delete from audit_seal",
            "truncate audit_seal"
        }) {
            assertThatThrownBy(() -> clinic.sql(refused)).as(refused).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(
                        () -> clinic.sql(
                                "insert into audit_seal (number, from_xact, to_xact, entry_ids, marks, digest, seal) values (9, 0, 1, '{}', '', sha256(''), sha256(''))"))
                .hasMessageContaining("follows the one before");
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        clinic.asOwner("alter table audit_entry add constraint disk_full check (id < 0) not valid");
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        assertThatThrownBy(() -> clinic.the(Clients.class).client(joel)).hasStackTraceContaining("disk_full");
    }

    @Test
    void a_denial_stays_on_record_though_the_work_was_rolled_back() {
        clinic.signIn("nobody-we-know", "X", Role.CLINICIAN);
        assertThatThrownBy(() -> clinic.the(Clients.class).client(joel)).isInstanceOf(Denied.class);
        assertThat(clinic.ask("select reason from audit_entry where not allowed"))
                .containsExactly("NOT_IN_STAFF_REGISTER");
    }

    @Test
    void nobody_signs_in_to_seal_and_only_a_privacy_officer_verifies() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> clinic.the(Audits.class).seal()).isInstanceOf(Denied.class);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        assertThatThrownBy(() -> clinic.the(Audits.class).verify(kept)).isInstanceOf(Denied.class);
    }
}
