package org.holdfast.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request for correction: taken by the team, answered in time by a privacy officer, disagreed with by the client. */
class CorrectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Corrections corrections = clinic.the(Corrections.class);
    private ClientId joel;

    @BeforeEach
    void scene() {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        joel = clinic.given().client("Joel", "Amankwah", "R-1", here);
        clinic.given().care(joel, clinic.given().staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here));
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        asRuth();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void asRuth() {
        clinic.signIn("ruth", "Ruth Adeyemi", Role.CLINICIAN);
    }

    private void asPriya() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
    }

    private UUID asked() {
        corrections.request(
                joel, new NewCorrection("The return of 3 October", "It was my brother’s", TODAY.minusDays(60)));
        return corrections.of(joel).getFirst().id();
    }

    @Test
    void sixty_days_and_thirty_more_once() {
        assertThat(CorrectionPolicy.dueOn(LocalDate.of(2026, 1, 1), false)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(CorrectionPolicy.dueOn(LocalDate.of(2026, 1, 1), true)).isEqualTo(LocalDate.of(2026, 4, 1));
        UUID id = asked();
        assertThat(corrections.of(joel).getFirst().overdue(TODAY)).isFalse();
        assertThat(corrections.of(joel).getFirst().overdue(TODAY.plusDays(1))).isTrue();
        asPriya();
        corrections.step(id, CorrectionStep.EXTENDED, "The old paper file must be fetched");
        assertThat(corrections.all().getFirst().dueOn()).isEqualTo(TODAY.plusDays(30));
        refused("correction.extended", () -> corrections.step(id, CorrectionStep.EXTENDED, "again"));
    }

    @Test
    void too_late_is_too_late_for_more_days() {
        UUID id = asked();
        clinic.clock().pass(Duration.ofDays(1));
        asPriya();
        refused("correction.too-late-to-extend", () -> corrections.step(id, CorrectionStep.EXTENDED, "x"));
    }

    @Test
    void a_denial_has_its_reason_and_the_clients_disagreement_goes_with_the_record() {
        UUID id = asked();
        asPriya();
        refused("correction.nothing-denied", () -> corrections.step(id, CorrectionStep.DISAGREED, "x"));
        refused("correction.needs-note", () -> corrections.step(id, CorrectionStep.DENIED, " "));
        corrections.step(id, CorrectionStep.DENIED, "The test was his");
        refused("correction.answered", () -> corrections.step(id, CorrectionStep.ACCEPTED, "x"));
        corrections.step(id, CorrectionStep.DISAGREED, "I say it was not");
        refused("correction.disagreed", () -> corrections.step(id, CorrectionStep.DISAGREED, "x"));
        asRuth();
        CorrectionRow row = corrections.of(joel).getFirst();
        assertThat(row.dueOn()).isNull();
        assertThat(row.steps())
                .extracting(CorrectionRow.Step::kind)
                .containsExactly(CorrectionStep.DENIED, CorrectionStep.DISAGREED);
    }

    @Test
    void every_step_follows_only_what_it_can() {
        Set<CorrectionStep> none = EnumSet.noneOf(CorrectionStep.class);
        CorrectionPolicy.check(CorrectionStep.ACCEPTED, none, TODAY, TODAY);
        CorrectionPolicy.check(CorrectionStep.EXTENDED, none, TODAY.minusDays(60), TODAY);
        refused(
                "correction.answered",
                () -> CorrectionPolicy.check(
                        CorrectionStep.EXTENDED, EnumSet.of(CorrectionStep.ACCEPTED), TODAY, TODAY));
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_changed_later() {
        refused("correction.needs-what", () -> new NewCorrection(" ", "x", TODAY));
        refused("correction.needs-words", () -> new NewCorrection("x", "", TODAY));
        refused("correction.not-yet", () -> corrections.request(joel, new NewCorrection("x", "x", TODAY.plusDays(1))));
        asked();
        asPriya();
        refused("correction.no-such", () -> corrections.step(UUID.randomUUID(), CorrectionStep.DENIED, "x"));
        assertThatThrownBy(() -> clinic.sql("update correction set words = 'x'"))
                .hasMessageContaining("permission denied");
    }
}
