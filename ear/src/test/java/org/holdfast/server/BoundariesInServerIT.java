package org.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.holdfast.server.InServer.asOwner;
import static org.holdfast.server.InServer.ask;
import static org.holdfast.server.InServer.sql;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.holdfast.access.Denied;
import org.holdfast.access.Reason;
import org.holdfast.access.Role;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.client.NewClient;
import org.holdfast.client.RecordNumber;
import org.holdfast.episode.Episodes;
import org.holdfast.episode.StayDates;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.session.NewSession;
import org.holdfast.session.SessionKind;
import org.holdfast.session.SessionMode;
import org.holdfast.session.Sessions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** These tests run in WildFly, inside the EAR: what they see of beans, transactions and the database is what users get. */
@ExtendWith(ArquillianExtension.class)
class BoundariesInServerIT {
    @Inject
    Clients clients;

    @Inject
    Episodes episodes;

    @Inject
    Sessions sessions;

    @Inject
    TestCaller person;

    private SmallClinic clinic;

    /** The EAR as built, and beside its libraries these tests with the assertions they use. */
    @Deployment
    static EnterpriseArchive holdfastWithTheseTests() {
        JavaArchive tests = ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .addClasses(BoundariesInServerIT.class, TestCaller.class, InServer.class, SmallClinic.class)
                .addAsManifestResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>"),
                        "beans.xml")
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.postgresql\n"));
        String assertions = Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return Ear.asBuilt().addAsLibrary(tests).addAsLibrary(new File(assertions));
    }

    @BeforeEach
    void a_clinician_at_work() throws SQLException {
        clinic = SmallClinic.open();
        person.is(clinic.subject(), Role.CLINICIAN);
        person.transactions();
    }

    @AfterEach
    void nothing_is_left_open() throws Exception {
        if (transaction().getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction().rollback();
        }
    }

    @Test
    void the_rooms_in_the_library_open_to_those_who_may() {
        assertThat(clients.found("", 0, 50).rows()).extracting(ClientRow::id).containsExactly(clinic.inCare());
        assertThat(clients.client(clinic.inCare())).isPresent();
    }

    @Test
    void a_call_is_one_transaction_and_leaves_none_behind() throws Exception {
        clients.found("", 0, 50);
        List<Object> first = person.transactions();
        clients.found("", 0, 50);
        List<Object> second = person.transactions();

        assertThat(first).hasSizeGreaterThan(1).doesNotContain("none");
        assertThat(first.stream().distinct()).hasSize(1);
        assertThat(second.stream().distinct()).hasSize(1).doesNotContain(first.getFirst());
        assertThat(transaction().getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void what_was_done_and_its_audit_entry_are_one_transaction_of_the_database() throws Exception {
        person.isOperator();
        String number = number();
        clients.register(newcomer(number, clinic.site()));

        assertThat(ask("select xmin::text from client where record_number = ?", number))
                .hasSize(1)
                .isEqualTo(ask(
                        "select a.xmin::text from audit_entry a join client c on c.id = any (a.client_ids)"
                                + " where a.action = 'REGISTER_CLIENT' and c.record_number = ?",
                        number));
    }

    private static List<String> registrations() throws SQLException {
        return ask("select id from audit_entry where action = 'REGISTER_CLIENT'");
    }

    @Test
    void a_call_within_a_transaction_joins_it_and_goes_with_it() throws Exception {
        person.isOperator();
        String number = number();
        List<String> before = registrations();
        transaction().begin();
        clients.register(newcomer(number, clinic.site()));
        transaction().rollback();

        assertThat(ask("select id from client where record_number = ?", number)).isEmpty();
        assertThat(registrations()).isEqualTo(before);
    }

    @Test
    void a_refusal_takes_back_what_was_written_before_it() throws Exception {
        person.isOperator();
        String number = number();
        List<String> before = registrations();

        assertThatThrownBy(() -> clients.register(newcomer(number, new SiteId(UUID.randomUUID()))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("site.unknown"));

        assertThat(registrations()).isEqualTo(before);
        assertThat(transaction().getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void a_denial_stays_on_record() throws Exception {
        assertThatThrownBy(() -> clients.client(clinic.elsewhere()))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_IN_CARE_TEAM));

        assertThat(denials()).containsExactly("NOT_IN_CARE_TEAM");
    }

    @Test
    void a_denial_stays_on_record_though_all_around_it_is_rolled_back() throws Exception {
        transaction().begin();
        assertThatThrownBy(() -> clients.client(clinic.elsewhere())).isInstanceOf(Denied.class);
        transaction().rollback();

        assertThat(denials()).containsExactly("NOT_IN_CARE_TEAM");
    }

    @Test
    void nobody_signed_in_is_nobody() {
        person.isNobody();

        assertThatThrownBy(() -> clients.found("", 0, 50))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_SIGNED_IN));
    }

    @Test
    void an_answer_that_cannot_be_written_down_is_not_given() throws Exception {
        asOwner("revoke insert on audit_entry from holdfast_app");
        try {
            assertThat(catchThrowable(() -> clients.client(clinic.inCare())))
                    .isNotNull()
                    .isNotInstanceOf(Refused.class);
            assertThat(catchThrowable(() -> clients.found("", 0, 50))).isNotNull();
            assertThat(catchThrowable(() -> sessions.day(LocalDate.of(2026, 11, 17))))
                    .isNotNull();
            assertThat(catchThrowable(() -> clients.client(clinic.elsewhere()))).isNotNull();
        } finally {
            asOwner("grant insert on audit_entry to holdfast_app");
        }
        assertThat(clients.client(clinic.inCare())).isPresent();
    }

    @Test
    void what_only_the_commit_finds_is_a_sentence_too() throws Exception {
        person.isOperator();
        episodes.admit(
                clinic.inCare(), clinic.programme(), clinic.site(), StayDates.admitted(LocalDate.of(2026, 3, 2)));

        assertThatThrownBy(() -> episodes.admit(
                        clinic.inCare(),
                        clinic.programme(),
                        clinic.site(),
                        StayDates.admitted(LocalDate.of(2026, 5, 4))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("episode.overlaps"));

        assertThat(ask(
                        "select id from episode where client_id = ?",
                        clinic.inCare().value()))
                .hasSize(1);
        assertThat(transaction().getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void a_clinician_is_not_booked_into_two_rooms_at_once() throws Exception {
        person.isOperator();
        sessions.record(at(LocalTime.of(9, 30)), List.of());

        assertThatThrownBy(() -> sessions.record(at(LocalTime.of(10, 0)), List.of()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("session.clinician-busy"));
    }

    @Test
    void the_application_works_with_rows_and_with_nothing_else() {
        for (String beyond : List.of(
                "create table mine (id int)",
                "create schema mine",
                "create function mine() returns int language sql as 'select 1'",
                "alter table client add column mine int",
                "alter table audit_entry disable trigger all",
                "create index mine on client (given_name)",
                "drop table client",
                "truncate audit_entry",
                "delete from audit_entry",
                "update audit_entry set allowed = true",
                "delete from client",
                "delete from attendance_mark",
                "select * from flyway_schema_history",
                "set role holdfast_owner",
                "copy client to program 'cat'")) {
            assertThatThrownBy(() -> sql(beyond))
                    .as(beyond)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            no -> assertThat(no.getSQLState()).as(beyond).isEqualTo("42501"));
        }
    }

    @Test
    void the_application_owns_nothing_and_is_nobody_special() throws Exception {
        assertThat(ask("select current_user")).containsExactly("holdfast_app");
        assertThat(ask("select relname from pg_class where pg_get_userbyid(relowner) = 'holdfast_app'"))
                .isEmpty();
        assertThat(ask("select rolname from pg_roles where rolname = current_user"
                        + " and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)"))
                .isEmpty();
        assertThat(ask("select roleid::regrole from pg_auth_members where member = 'holdfast_app'::regrole"))
                .isEmpty();
    }

    private List<String> denials() throws SQLException {
        return ask("select reason from audit_entry where subject = ? and not allowed", clinic.subject());
    }

    private NewSession at(LocalTime time) {
        return new NewSession(
                clinic.site(),
                SessionKind.INDIVIDUAL,
                SessionMode.IN_PERSON,
                null,
                LocalDate.of(2026, 11, 17),
                time,
                60,
                clinic.clinician());
    }

    private static NewClient newcomer(String number, SiteId site) {
        return new NewClient(new RecordNumber(number), "Amina", "Yusuf", null, null, null, site);
    }

    private static String number() {
        return UUID.randomUUID().toString();
    }

    private static UserTransaction transaction() {
        return InServer.the("java:jboss/UserTransaction");
    }
}
