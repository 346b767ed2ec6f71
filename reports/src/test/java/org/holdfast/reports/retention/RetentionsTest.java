package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way from a manager's question to figures, against PostgreSQL. The clock stands at 2026-11-17T10:42Z. */
class RetentionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
    private final SiteId canal = clinic.given().site("Canal Wharf", "Pacific/Auckland");
    private final ProgrammeId programme = clinic.given().programme("Day care");

    @BeforeEach
    void two_clients() {
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        clinic.given().staff("marta", "Marta", "Ilves", "MANAGER", null);
        clinic.given().staff("noor", "Noor", "Haddad", "MANAGER", canal);
        ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
        ClientId mina = clinic.given().client("Mina", "Sato", "R-2", canal);
        clinic.given().episode(joel, programme, harbour, TODAY.minusDays(100));
        clinic.given().episode(mina, programme, canal, TODAY.minusDays(50));
        clinic.given().session(harbour, ruth, joel, TODAY.minusDays(1), Instant.parse("2026-11-16T09:30:00Z"));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void a_manager_of_all_sites_sees_all_figures_with_their_names() {
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
        Retentions retentions = clinic.the(Retentions.class);
        RetentionFigures figures = retentions.figures(retentions.everything());
        assertThat(figures.episodes()).isEqualTo(2);
        assertThat(figures.curves()).extracting(Curve::name).containsExactly("Day care");
        assertThat(figures.curves().getFirst().at(60).atRisk()).isEqualTo(1);
        assertThat(figures.noShow().completeness().due()).isEqualTo(1);
        assertThat(figures.noShow().completeness().incomplete()).isTrue();
        assertThat(figures.sites()).extracting(row -> row.name()).containsExactly("Harbour Street");
    }

    @Test
    void a_manager_of_one_site_gets_its_facts_only_whatever_the_question_names() {
        clinic.signIn("noor", "Noor Haddad", Role.MANAGER);
        Retentions retentions = clinic.the(Retentions.class);
        assertThat(retentions.figures(RetentionQuestion.everything(TODAY)).episodes())
                .isEqualTo(1);
        RetentionQuestion others =
                new RetentionQuestion(Set.of(harbour), Set.of(), Period.always(), RetentionQuestion.DAYS, TODAY);
        assertThat(retentions.figures(others).episodes()).isZero();
        assertThat(retentions.figures(others).noShow().denominator()).isZero();
    }

    @Test
    void a_clinician_a_stranger_and_nobody_are_refused_and_it_is_on_record() {
        RetentionQuestion question = RetentionQuestion.everything(TODAY);
        Retentions retentions = clinic.the(Retentions.class);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        assertThatThrownBy(() -> retentions.figures(question)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> retentions.toPrint(question, Instant.EPOCH)).isInstanceOf(Denied.class);
        clinic.signIn("someone", "Some One", Role.MANAGER);
        assertThatThrownBy(retentions::everything).isInstanceOf(Denied.class);
        clinic.signOut();
        assertThatThrownBy(() -> retentions.figures(question)).isInstanceOf(Denied.class);
    }

    @Test
    void print_and_screen_give_the_same_figures_of_the_same_moment() {
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
        Retentions retentions = clinic.the(Retentions.class);
        RetentionFigures screen = retentions.figures(retentions.everything());
        assertThat(retentions.toPrint(screen.question(), screen.asOf())).isEqualTo(screen);
    }

    @Test
    void asked_as_it_was_known_before_anything_was_recorded_there_is_nothing() {
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
        RetentionFigures before = clinic.the(Retentions.class)
                .figures(RetentionQuestion.everything(TODAY), Instant.parse("2025-12-31T00:00:00Z"));
        assertThat(before.episodes()).isZero();
        assertThat(before.noShow().completeness().due()).isZero();
    }

    @Test
    void the_first_question_ends_on_a_day_that_has_begun_everywhere() {
        clinic.clock().set(Instant.parse("2026-11-17T20:00:00Z"));
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
        assertThat(clinic.the(Retentions.class).everything().cutOff()).isEqualTo(TODAY);
        clinic.signIn("noor", "Noor Haddad", Role.MANAGER);
        assertThat(clinic.the(Retentions.class).everything().cutOff()).isEqualTo(TODAY.plusDays(1));
    }
}
