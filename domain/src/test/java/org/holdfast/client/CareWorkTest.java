package org.holdfast.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.EnumSet;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.Consents;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.access.ShareCategory;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.kernel.UseEventId;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.NewUseEvent;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.relapse.UseEvents;
import org.holdfast.support.NewSupporter;
import org.holdfast.support.SupportCategory;
import org.holdfast.support.SupportKinds;
import org.holdfast.support.SupporterRow;
import org.holdfast.support.Supporters;
import org.holdfast.support.TieStrength;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Ruth does for Joel besides marking sessions. */
class CareWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final ClientId stranger = given.client("Ana", "Lima", "HF-2", harbour);

    @BeforeEach
    void ruth_signs_in() {
        given.care(joel, ruth);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static NewSupporter mum(@Nullable TieStrength strength) {
        return new NewSupporter(
                "Grace",
                "Amankwah",
                "mother",
                SupportCategory.FAMILY,
                new SupportKinds(true, false, true),
                strength,
                null,
                TODAY,
                null);
    }

    private static NewUseEvent event(LocalDate day) {
        return new NewUseEvent(
                UseEventKind.USE,
                day,
                DatePrecision.DAY,
                UseEventSource.CLIENT,
                Certainty.CERTAIN,
                "alcohol",
                "=1+1 after a row");
    }

    @Test
    void her_caseload_is_who_she_looks_after_and_another_client_is_refused_like_one_that_is_not_there() {
        Clients clients = clinic.the(Clients.class);
        assertThat(clients.found("", 0, 50).rows()).extracting(ClientRow::id).containsExactly(joel);
        assertThat(clients.client(joel)).isPresent();
        assertThatThrownBy(() -> clients.client(stranger)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> clients.client(ClientId.create())).isInstanceOf(Denied.class);
    }

    @Test
    void a_supporter_is_designated_and_a_stronger_tie_is_a_further_fact() {
        Supporters supporters = clinic.the(Supporters.class);
        SupporterId grace = supporters.designate(joel, mum(TieStrength.FAIR));
        supporters.correct(joel, grace, mum(TieStrength.STRONG));
        assertThat(supporters.of(joel)).extracting(SupporterRow::strength).containsExactly(TieStrength.STRONG);
        assertThat(clinic.ask("select count(*) from support_tie")).containsExactly(2L);
        assertThatThrownBy(() -> supporters.designate(stranger, mum(null))).isInstanceOf(Denied.class);
    }

    @Test
    void a_tie_ends_with_the_clients_today_and_what_was_known_before_stays() {
        SiteId canal = given.site("Canal Wharf", "America/Los_Angeles");
        given.duty(ruth, "CLINICIAN", canal);
        ClientId dunja = given.client("Dunja", "Kovač", "HF-7", canal);
        given.care(dunja, ruth);
        Supporters supporters = clinic.the(Supporters.class);
        SupporterId grace = supporters.designate(dunja, mum(TieStrength.FAIR));
        clinic.clock().set(java.time.Instant.parse("2026-11-19T03:00:00Z"));

        supporters.end(dunja, grace);

        LocalDate wednesdayThere = LocalDate.of(2026, 11, 18);
        assertThat(clinic.the(Clients.class).today(dunja)).isEqualTo(wednesdayThere);
        assertThat(supporters.of(dunja)).singleElement().satisfies(row -> {
            assertThat(row.toOn()).isEqualTo(wednesdayThere);
            assertThat(row.strength()).isEqualTo(TieStrength.FAIR);
            assertThat(row.ended(wednesdayThere)).isFalse();
            assertThat(row.ended(wednesdayThere.plusDays(1))).isTrue();
        });
        assertThat(clinic.ask("select count(*) from support_tie")).containsExactly(2L);
        refused("supporter.unknown", () -> supporters.end(joel, grace));
    }

    @Test
    void a_tie_that_begins_tomorrow_does_not_end_today() {
        Supporters supporters = clinic.the(Supporters.class);
        SupporterId grace = supporters.designate(joel, mum(null));
        clinic.clock().set(java.time.Instant.parse("2026-11-16T10:00:00Z"));
        refused("period.ends-before-it-starts", () -> supporters.end(joel, grace));
    }

    @Test
    void a_supporter_gives_something_and_has_a_name() {
        assertThatThrownBy(() -> new SupportKinds(false, false, false)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new NewSupporter(
                        " ",
                        null,
                        "friend",
                        SupportCategory.FRIEND,
                        new SupportKinds(true, false, false),
                        null,
                        null,
                        TODAY,
                        null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_return_to_use_is_kept_as_typed_and_taken_back_without_a_trace_lost() {
        UseEvents events = clinic.the(UseEvents.class);
        UseEventId id = events.record(joel, event(TODAY));
        assertThat(events.of(joel))
                .singleElement()
                .satisfies(row -> assertThat(row.note()).isEqualTo("=1+1 after a row"));
        events.retract(joel, id);
        assertThat(events.of(joel)).isEmpty();
        assertThat(clinic.ask("select retracted_by from use_event")).containsExactly("ruth");
    }

    @Test
    void tomorrow_is_not_a_day_on_which_something_happened() {
        UseEvents events = clinic.the(UseEvents.class);
        assertThatThrownBy(() -> events.record(joel, event(TODAY.plusDays(1)))).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_happened_to_joel_before_he_was_born() {
        LocalDate born = LocalDate.of(1992, 11, 18);
        clinic.sql("update client set born_on = ? where id = ?", born, joel.value());
        UseEvents events = clinic.the(UseEvents.class);
        refused("use-event.before-birth", () -> events.record(joel, event(born.minusDays(1))));
        events.record(joel, event(born));
        assertThat(events.of(joel)).hasSize(1);
    }

    @Test
    void where_the_birth_date_is_not_known_nothing_happened_before_living_memory() {
        UseEvents events = clinic.the(UseEvents.class);
        refused("use-event.too-long-ago", () -> events.record(joel, event(LocalDate.of(1899, 12, 31))));
        events.record(joel, event(LocalDate.of(1900, 1, 1)));
        assertThat(events.of(joel)).hasSize(1);
    }

    @Test
    void a_substance_is_named_in_200_characters_and_the_database_holds_to_it() {
        UseEvents events = clinic.the(UseEvents.class);
        refused("use-event.substance-too-long", () -> substance("z".repeat(201)));
        events.record(joel, substance("z".repeat(200)));
        assertThatThrownBy(() -> clinic.sql(
                        "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, substance, recorded_at, recorded_by)"
                                + " select gen_random_uuid(), client_id, kind, occurred_on, date_precision, source, certainty, ?, recorded_at, 'test' from use_event",
                        "z".repeat(201)))
                .hasMessageContaining("use_event_substance_length");
    }

    private static NewUseEvent substance(String words) {
        return new NewUseEvent(
                UseEventKind.USE, TODAY, DatePrecision.DAY, UseEventSource.CLIENT, Certainty.CERTAIN, words, null);
    }

    @Test
    void a_phone_is_what_can_be_dialled() {
        phone("07700 900123");
        phone("+44 (0)20 7946-0018 ext. 7");
        phone("(212) 555-0123 x12");
        refused("supporter.not-a-phone", () -> phone("not a phone"));
        refused("supporter.not-a-phone", () -> phone("+- ()"));
        refused("supporter.not-a-phone", () -> phone("0".repeat(41)));
    }

    private static NewSupporter phone(String phone) {
        return named("Grace", phone);
    }

    private static NewSupporter named(String givenName, @Nullable String phone) {
        return new NewSupporter(
                givenName,
                null,
                "mother",
                SupportCategory.FAMILY,
                new SupportKinds(true, false, false),
                null,
                phone,
                TODAY,
                null);
    }

    @Test
    void a_name_has_at_most_100_characters() {
        assertThat(named("é".repeat(100), null).givenName()).hasSize(100);
        refused("supporter.name-too-long", () -> named("é".repeat(101), null));
    }

    @Test
    void every_read_and_write_of_a_record_has_its_audit_entry() {
        clinic.the(Clients.class).client(joel);
        clinic.the(Supporters.class).designate(joel, mum(null));
        clinic.the(UseEvents.class).record(joel, event(TODAY));
        assertThat(clinic.ask(
                        "select action from audit_entry where client_ids = array[?]::uuid[] order by id", joel.value()))
                .containsExactly("SEE_CLIENT", "DESIGNATE_SUPPORTER", "RECORD_USE_EVENT");
    }

    @Test
    void with_someone_whose_tie_has_ended_nothing_new_is_shared() {
        SupporterId nadia = clinic.the(Supporters.class)
                .designate(
                        joel,
                        new NewSupporter(
                                "Nadia",
                                null,
                                "partner",
                                SupportCategory.FAMILY,
                                new SupportKinds(true, false, false),
                                null,
                                null,
                                TODAY.minusDays(30),
                                TODAY.minusDays(1)));
        assertThatThrownBy(() -> clinic.the(Consents.class)
                        .terms(ConsentDraft.sharing(
                                joel, nadia, EnumSet.of(ShareCategory.NEXT_SESSION_TIMES), "lifts", TODAY)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("consent.tie-ended"));
    }

    @Test
    void a_manager_counts_returns_of_everybody_with_a_stay_at_the_site_wherever_they_are_registered() {
        SiteId canal = given.site("Canal Wharf", "America/New_York");
        given.episode(joel, given.programme("Outpatient"), canal, TODAY.minusDays(30));
        clinic.the(UseEvents.class).record(joel, event(TODAY));
        given.staff("marta", "Marta", "Ilves", "MANAGER", canal);
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
        assertThat(clinic.the(UseEvents.class).facts(clinic.clock().instant())).hasSize(1);
        given.staff("noor", "Noor", "Haddad", "MANAGER", harbour);
        clinic.signIn("noor", "Noor Haddad", Role.MANAGER);
        assertThat(clinic.the(UseEvents.class).facts(clinic.clock().instant())).isEmpty();
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'SEE_FIGURES'"))
                .containsExactly(2L);
    }

    @Test
    void who_registers_a_person_is_on_record_with_the_person_and_without_the_number() {
        clinic.operator();
        ClientId ana = clinic.the(Clients.class)
                .register(new NewClient(new RecordNumber("HF-77"), "Ana", "Reyes", null, null, null, harbour));
        assertThat(clinic.ask(
                        "select count(*) from audit_entry where action = 'REGISTER_CLIENT' and client_ids = array[?]::uuid[]",
                        ana.value()))
                .containsExactly(1L);
        assertThat(clinic.ask("select count(*) from audit_entry where detail like '%HF-77%'"))
                .containsExactly(0L);
    }
}
