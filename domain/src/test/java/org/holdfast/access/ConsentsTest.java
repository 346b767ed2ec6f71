package org.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.session.SharedTimes;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.holdfast.testing.Signed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consent is whole or none, signed as it was read, narrowed, paused, revoked, and hidden where somebody is in danger. */
class ConsentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Set<ShareCategory> TIMES = EnumSet.of(ShareCategory.NEXT_SESSION_TIMES);

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final Consents consents = clinic.the(Consents.class);
    private SiteId here;
    private StaffId ruth;
    private ClientId joel;
    private SupporterId grace;
    private SupporterId walt;

    @BeforeEach
    void scene() {
        here = given.site("Harbour Street", "Europe/London");
        ruth = given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here);
        given.staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        joel = given.client("Joel", "Amankwah", "R-1", here);
        given.care(joel, ruth);
        grace = given.supporter(joel, "Grace", "grace");
        walt = given.supporter(joel, "Walt", "walt");
        given.session(here, ruth, joel, TODAY.plusDays(1), Instant.parse("2026-11-18T09:00:00Z"));
        asRuth();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void asRuth() {
        clinic.signIn("ruth", "Ruth Adeyemi", Role.CLINICIAN);
    }

    private ConsentDraft draft(SupporterId supporter, Set<ShareCategory> categories) {
        return ConsentDraft.sharing(joel, supporter, categories, "To help with lifts", TODAY.plusMonths(6));
    }

    private boolean sees(String subject) {
        clinic.signIn(subject, subject, Role.SUPPORTER);
        boolean sees = !clinic.the(SharedTimes.class).next().isEmpty();
        assertThat(clinic.the(SharedTimes.class).stillShared().isEmpty()).isEqualTo(!sees);
        asRuth();
        return sees;
    }

    private void stays(String change) {
        clinic.asOwner("alter table stay disable trigger stay_guard", change);
    }

    @Test
    void every_missing_element_is_named() {
        refused("consent.needs-recipient", () -> ConsentDraft.sharing(joel, null, TIMES, "x", TODAY));
        refused("consent.names-nothing", () -> draft(grace, Set.of()));
        refused("consent.needs-a-purpose", () -> ConsentDraft.sharing(joel, grace, TIMES, " ", TODAY));
        refused("consent.needs-a-day", () -> ConsentDraft.sharing(joel, grace, TIMES, "x", null));
        refused("consent.needs-alone", () -> new Signing("", false, Pressed.NO, List.of()));
        refused("consent.needs-question", () -> new Signing("", true, null, List.of()));
        refused("consent.needs-signers-name", () -> drawn(" ", "M1 1L2 2"));
        refused("consent.needs-signature", () -> drawn("Joel", ""));
        refused("consent.needs-signature", () -> drawn("Joel", "<script>"));
        refused("consent.needs-signature", () -> drawn("Joel", "M1 1"));
        refused(
                "consent.expires-before-given",
                () -> consents.terms(ConsentDraft.sharing(joel, grace, TIMES, "x", TODAY.minusDays(1))));
        String digest = consents.terms(draft(grace, TIMES)).digest();
        refused(
                "consent.needs-signature-of-client",
                () -> consents.give(draft(grace, TIMES), new Signing(digest, true, Pressed.NO, List.of())));
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(0L);
    }

    private static Signature drawn(String name, String mark) {
        return new Signature(Signer.CLIENT, name, Signature.Method.DRAWN, mark, Instant.EPOCH);
    }

    @Test
    void what_is_signed_says_every_element_of_the_law() {
        ConsentTerms terms = consents.terms(draft(grace, EnumSet.of(ShareCategory.IN_CONTACT, ShareCategory.GOALS)));
        String all = terms.clauses().toString();
        assertThat(all)
                .contains("Joel Amankwah", "R-1", "Harbour Street", "Grace", "To help with lifts", "May 17, 2027")
                .contains("in contact with the team", "Goals and milestones")
                .contains("take this consent back at any time", "do not depend on whether I sign", "42 CFR Part 2")
                .doesNotContain("times to keep free");
        assertThat(terms.signers()).containsExactly(Signer.CLIENT);
    }

    @Test
    void it_is_kept_as_it_was_read_with_its_paper_and_the_papers_digest() {
        ConsentId id = Signed.give(clinic, draft(grace, TIMES));
        ConsentRow row = consents.of(joel).getFirst();
        assertThat(row.live()).isTrue();
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.paper()).hasSize(64);
        assertThat(new String(consents.paper(joel, id), StandardCharsets.UTF_8)).contains("Some One", "Ruth Adeyemi");
        assertThat(clinic.ask("select detail from audit_entry where action = 'GIVE_CONSENT' order by id desc limit 1"))
                .containsExactly(id + " paper " + row.paper());
        assertThat(sees("grace")).isTrue();
    }

    @Test
    void what_changed_between_reading_and_signing_is_read_again() {
        String read = consents.terms(draft(grace, TIMES)).digest();
        ConsentDraft wider = draft(grace, EnumSet.allOf(ShareCategory.class));
        Signing signing = new Signing(read, true, Pressed.NO, Signed.typed(Signer.CLIENT));
        refused("consent.changed-meanwhile", () -> consents.give(wider, signing));
        Signed.give(clinic, draft(grace, TIMES));
        refused("consent.changed-meanwhile", () -> consents.give(draft(grace, TIMES), signing));
    }

    @Test
    void a_narrower_consent_takes_the_place_of_a_wider_one_and_others_keep_theirs() {
        Signed.give(clinic, draft(grace, EnumSet.of(ShareCategory.NEXT_SESSION_TIMES, ShareCategory.GOALS)));
        Signed.give(clinic, draft(walt, TIMES));
        Signed.give(clinic, draft(grace, EnumSet.of(ShareCategory.GOALS)));
        assertThat(sees("grace")).isFalse();
        assertThat(sees("walt")).isTrue();
        assertThat(consents.of(joel))
                .filteredOn(row -> grace.equals(row.supporter()))
                .satisfiesExactly(
                        newest -> {
                            assertThat(newest.version()).isEqualTo(2);
                            assertThat(newest.live()).isTrue();
                        },
                        before -> assertThat(before.live()).isFalse());
        consents.revoke(joel, walt);
        assertThat(sees("walt")).isFalse();
        assertThat(consents.of(joel)).filteredOn(ConsentRow::live).hasSize(1);
    }

    @Test
    void two_at_the_same_time_leave_one_standing() throws InterruptedException {
        String read = consents.terms(draft(grace, TIMES)).digest();
        Signing signing = new Signing(read, true, Pressed.NO, Signed.typed(Signer.CLIENT));
        Caller caller = new Caller(
                "ruth", "Ruth Adeyemi", Set.of(Role.CLINICIAN), clinic.clock().instant());
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> both = java.util.stream.Stream.of(1, 2)
                .map(i -> Thread.ofPlatform().start(() -> {
                    try {
                        go.await();
                        clinic.as(caller, () -> consents.give(draft(grace, TIMES), signing));
                    } catch (Refused | InterruptedException second) {
                        // the second has read something else by now
                    }
                }))
                .toList();
        go.countDown();
        for (Thread thread : both) {
            thread.join();
        }
        assertThat(clinic.ask("select count(*) from consent where retracted_at is null"))
                .containsExactly(1L);
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(1L);
    }

    @Test
    void a_pause_shows_nothing_and_afterwards_the_same_consent_holds() {
        Signed.give(clinic, draft(grace, TIMES));
        consents.pause(joel, grace);
        consents.pause(joel, grace);
        assertThat(sees("grace")).isFalse();
        assertThat(consents.of(joel).getFirst().paused()).isTrue();
        assertThat(consents.of(joel).getFirst().live()).isTrue();
        clinic.clock().pass(Duration.ofMinutes(1));
        asRuth();
        consents.resume(joel, grace);
        assertThat(sees("grace")).isTrue();
        assertThat(clinic.ask("select count(*) from consent_pause")).containsExactly(1L);
    }

    @Test
    void who_says_that_somebody_presses_them_has_a_signed_paper_under_which_nothing_is_shown() {
        ConsentId id = Signed.give(clinic, draft(grace, TIMES), Pressed.YES, Signer.CLIENT);
        assertThat(sees("grace")).isFalse();
        assertThat(consents.of(joel).getFirst().live()).isTrue();
        assertThat(new String(consents.paper(joel, id), StandardCharsets.UTF_8)).doesNotContainIgnoringCase("press");
        SafetyFlagRow flag = clinic.the(SafetyFlags.class).of(joel).getFirst();
        assertThat(flag.supporter()).isEqualTo(grace);
        clinic.the(SafetyFlags.class).lift(joel, flag.id());
        assertThat(sees("grace")).isTrue();
    }

    @Test
    void a_safety_flag_hides_from_one_or_from_all_and_looks_like_never_given() {
        Signed.give(clinic, draft(grace, TIMES));
        Signed.give(clinic, draft(walt, TIMES));
        SafetyFlags flags = clinic.the(SafetyFlags.class);
        flags.set(joel, grace, "He asked for it after what happened at home");
        flags.set(joel, grace, "Again");
        assertThat(flags.of(joel)).hasSize(1);
        assertThat(sees("grace")).isFalse();
        assertThat(sees("walt")).isTrue();
        flags.set(joel, null, "Nobody for now");
        assertThat(sees("walt")).isFalse();
        refused("safety.needs-a-reason", () -> flags.set(joel, walt, " "));
        assertThat(clinic.ask("select distinct reason from audit_entry where action = 'SEE_SHARED' and not allowed"))
                .containsExactly("SAFETY_FLAG");
    }

    @Test
    void giving_takes_a_sign_in_of_the_last_five_minutes_and_revoking_does_not() {
        ConsentTerms terms = consents.terms(draft(grace, TIMES));
        Instant now = clinic.clock().instant();
        clinic.signInAsOf(now.minus(Duration.ofMinutes(5)), "ruth", "Ruth Adeyemi", Role.CLINICIAN);
        Signing signing = new Signing(terms.digest(), true, Pressed.NO, Signed.typed(Signer.CLIENT));
        assertThatThrownBy(() -> consents.give(draft(grace, TIMES), signing))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.SIGN_IN_AGAIN));
        clinic.signInAsOf(now.minus(Duration.ofMinutes(5)).plusSeconds(1), "ruth", "Ruth Adeyemi", Role.CLINICIAN);
        consents.give(draft(grace, TIMES), signing);
        clinic.signInAsOf(now.minus(Duration.ofHours(2)), "ruth", "Ruth Adeyemi", Role.CLINICIAN);
        consents.revoke(joel, grace);
        assertThat(sees("grace")).isFalse();
    }

    @Test
    void counselling_notes_need_a_consent_of_their_own_that_opens_no_page() {
        refused(
                "consent.one-kind",
                () -> new ConsentDraft(
                        joel, ConsentKind.COUNSELLING_NOTES, grace, "Dr Mensah", TIMES, "Notes", "x", TODAY, false));
        refused("consent.needs-information", () -> ConsentDraft.counsellingNotes(joel, "Dr Mensah", "", "x", TODAY));
        refused("consent.needs-recipient", () -> ConsentDraft.counsellingNotes(joel, " ", "Notes", "x", TODAY));
        ConsentDraft notes = ConsentDraft.counsellingNotes(
                joel, "Dr Mensah, Mercy Hospital", "Notes of October 2026", "Treatment there", TODAY.plusDays(30));
        ConsentId id = Signed.give(clinic, notes);
        assertThat(consents.of(joel).getFirst().kind()).isEqualTo(ConsentKind.COUNSELLING_NOTES);
        assertThat(sees("grace")).isFalse();
        Signed.give(clinic, draft(grace, TIMES));
        assertThat(consents.of(joel)).filteredOn(ConsentRow::live).hasSize(2);
        consents.revoke(joel, id);
        assertThat(consents.of(joel)).filteredOn(ConsentRow::live).hasSize(1);
        assertThat(sees("grace")).isTrue();
    }

    @Test
    void for_a_minor_below_the_programmes_age_client_and_guardian_sign_and_it_ends_before_she_comes_of_age() {
        ProgrammeId youth = given.programme("Youth");
        given.episode(joel, youth, here, TODAY.minusDays(10));
        clinic.asOwner("update client set born_on = date '2012-03-01'");
        refused("consent.needs-age-rule", () -> consents.terms(draft(grace, TIMES)));
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        clinic.the(LegalRules.class).ages(youth, new ConsentPolicy.Ages(16, 18));
        asRuth();
        refused("consent.needs-representative", () -> consents.terms(draft(walt, TIMES)));
        clinic.the(Representatives.class)
                .designate(new NewRepresentative(joel, grace, Authority.PARENT, "Birth certificate seen", TODAY, null));
        assertThat(consents.terms(draft(walt, TIMES)).signers()).containsExactlyInAnyOrder(Signer.values());
        String digest = consents.terms(draft(walt, TIMES)).digest();
        refused(
                "consent.needs-signature-of-representative",
                () -> consents.give(
                        draft(walt, TIMES), new Signing(digest, true, Pressed.NO, Signed.typed(Signer.CLIENT))));
        Signed.give(clinic, draft(walt, TIMES), Pressed.NO, Signer.values());
        assertThat(sees("walt")).isTrue();
        refused(
                "consent.beyond-coming-of-age",
                () -> consents.terms(ConsentDraft.sharing(joel, walt, TIMES, "x", LocalDate.of(2030, 3, 1))));
        clinic.the(SafetyFlags.class).set(joel, grace, "She is in danger at home");
        refused("consent.needs-representative", () -> consents.terms(draft(walt, TIMES)));
    }

    @Test
    void it_may_end_with_the_stay_in_treatment_it_was_given_for() {
        ConsentDraft untilTheEnd = draft(grace, TIMES).untilEndOfStay(true);
        refused("consent.no-stay", () -> consents.terms(untilTheEnd));
        given.episode(joel, given.programme("Day care"), here, TODAY.minusDays(40));
        assertThat(consents.terms(untilTheEnd).clauses().toString())
                .contains("The last day of my stay in \"Day care\", and May 17, 2027 at the latest");
        Signed.give(clinic, untilTheEnd);
        Signed.give(clinic, draft(walt, TIMES));
        stays("update stay set discharged_on = date '2026-11-17', discharge_reason = 'COMPLETED'");
        assertThat(sees("grace")).as("on the day of discharge").isTrue();
        stays("update stay set discharged_on = date '2026-11-16'");
        assertThat(sees("grace")).isFalse();
        assertThat(sees("walt")).as("whose consent does not end with it").isTrue();
        assertThat(consents.of(joel)).filteredOn(ConsentRow::live).hasSize(1);
        given.episode(joel, given.programme("Aftercare"), here, TODAY);
        assertThat(sees("grace")).as("a return to treatment").isFalse();
    }

    @Test
    void what_the_client_agreed_to_ends_with_their_death_and_then_an_executor_signs() {
        given.episode(joel, given.programme("Day care"), here, TODAY.minusDays(40));
        Signed.give(clinic, draft(grace, TIMES));
        assertThat(sees("grace")).isTrue();
        stays("update stay set discharged_on = date '2026-11-17', discharge_reason = 'DIED',"
                + " recorded_at = '2026-11-17T10:43:00Z'");
        assertThat(sees("grace")).isFalse();
        assertThat(consents.of(joel)).filteredOn(ConsentRow::live).isEmpty();
        refused("consent.needs-executor", () -> consents.terms(draft(walt, TIMES)));
        Representatives representatives = clinic.the(Representatives.class);
        representatives.designate(
                new NewRepresentative(joel, grace, Authority.COURT_APPOINTED, "Court order of 2020", TODAY, null));
        refused("consent.needs-executor", () -> consents.terms(draft(walt, TIMES)));
        representatives.designate(
                new NewRepresentative(joel, grace, Authority.NEXT_OF_KIN, "Certificate of death", TODAY, null));
        assertThat(consents.terms(draft(walt, TIMES)).signers()).containsExactly(Signer.REPRESENTATIVE);
        clinic.clock().set(Instant.parse("2026-11-17T10:44:00Z"));
        asRuth();
        Signed.give(clinic, draft(walt, TIMES), Pressed.NO, Signer.REPRESENTATIVE);
        assertThat(sees("walt")).isTrue();
        assertThat(sees("grace")).isFalse();
    }

    @Test
    void who_signs_after_a_death_signs_for_nobody_who_lives() {
        clinic.asOwner("update client set born_on = date '2012-03-01'");
        given.episode(joel, given.programme("Youth"), here, TODAY.minusDays(10));
        clinic.asOwner("insert into age_rule select gen_random_uuid(), id, 16, 18, now(), 'test' from programme");
        clinic.the(Representatives.class)
                .designate(new NewRepresentative(joel, grace, Authority.EXECUTOR, "Will", TODAY, null));
        refused("consent.needs-representative", () -> consents.terms(draft(walt, TIMES)));
    }

    @Test
    void the_site_says_under_which_law_a_consent_is_taken() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        LegalRules rules = clinic.the(LegalRules.class);
        assertThat(rules.sites()).extracting(LegalRules.SiteRule::profile).containsExactly("US_PART_2");
        refused("rules.no-such-profile", () -> rules.underLaw(here, "NARNIA"));
        rules.underLaw(here, "GDPR");
        asRuth();
        assertThat(consents.terms(draft(grace, TIMES)).clauses().toString()).contains("GDPR", "17 May 2027");
        Signed.give(clinic, draft(grace, TIMES));
        clinic.signIn("grace", "Grace", Role.SUPPORTER);
        assertThat(clinic.the(SharedTimes.class).next().getFirst().scope().notice())
                .isEqualTo(LegalProfile.of("GDPR").notice());
    }

    @Test
    void every_profile_has_every_word() {
        for (String code : LegalProfile.codes()) {
            LegalProfile profile = LegalProfile.of(code);
            for (ShareCategory category : ShareCategory.values()) {
                assertThat(profile.describe(category)).as(code + category).isNotBlank();
            }
            assertThat(profile.notice()).isNotBlank();
            assertThat(profile.ofAgeAt()).isBetween(15, 25);
            assertThat(profile.usualMonths()).isBetween(1, 24);
        }
    }

    @Test
    void the_database_refuses_a_consent_that_is_not_whole_and_a_paper_that_was_exchanged() {
        Signed.give(clinic, draft(grace, TIMES));
        assertThatThrownBy(() -> clinic.sql("update paper set pdf = 'other'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> clinic.sql("insert into paper values (sha256('one'), 'other')"))
                .hasMessageContaining("paper_is_what_its_digest_says");
        assertThatThrownBy(() -> clinic.sql("update consent set purpose = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> clinic.sql(
                        "insert into consent (id, client_id, supporter_id, purpose, given_on, expires_on, recorded_at, recorded_by)"
                                + " values (?, ?, ?, 'x', ?, ?, now(), 'x')",
                        UUID.randomUUID(),
                        joel.value(),
                        walt.value(),
                        TODAY,
                        TODAY))
                .hasMessageContaining("consent_is_whole");
        String copied =
                "insert into consent select gen_random_uuid(), client_id, ?, purpose, given_on, expires_on, recorded_at,"
                        + " recorded_by, null, null, kind, 1, recipient, information, discloser, legal_profile, taken_alone, pressed,"
                        + " witnessed_at, terms_digest, paper_digest from consent";
        assertThatThrownBy(() -> clinic.sql(copied, walt.value())).hasMessageContaining("a consent is signed");
        assertThatThrownBy(() -> clinic.sql(copied, grace.value())).hasMessageContaining("consent_one_standing");
    }
}
