package org.holdfast.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has to be told by when, at the boundaries of the law, and the register of it. */
class BreachesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate FOUND = LocalDate.of(2026, 3, 10);

    private final OpenClinic clinic = OpenClinic.open();
    private final Breaches breaches = clinic.the(Breaches.class);

    @BeforeEach
    void priya() {
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static Map<NoticeKind, LocalDate> due(int affected, int inOneState) {
        return BreachPolicy.due("US_PART_2", FOUND, affected, inOneState, false);
    }

    @Test
    void people_are_told_within_sixty_days() {
        assertThat(due(1, 1)).containsEntry(NoticeKind.PEOPLE, LocalDate.of(2026, 5, 9));
    }

    @Test
    void from_five_hundred_people_the_secretary_is_told_at_the_same_time_below_that_after_the_years_end() {
        assertThat(due(499, 0)).containsEntry(NoticeKind.SECRETARY, LocalDate.of(2027, 3, 1));
        assertThat(due(500, 0)).containsEntry(NoticeKind.SECRETARY, LocalDate.of(2026, 5, 9));
        assertThat(BreachPolicy.due("US_PART_2", LocalDate.of(2027, 1, 1), 1, 0, false))
                .containsEntry(NoticeKind.SECRETARY, LocalDate.of(2028, 2, 29));
    }

    @Test
    void above_five_hundred_residents_of_a_state_the_media_are_told() {
        assertThat(due(900, 500)).doesNotContainKey(NoticeKind.MEDIA);
        assertThat(due(900, 501)).containsEntry(NoticeKind.MEDIA, LocalDate.of(2026, 5, 9));
    }

    @Test
    void a_low_probability_tells_nobody_and_the_european_law_tells_the_authority_in_three_days() {
        assertThat(BreachPolicy.due("US_PART_2", FOUND, 900, 900, true)).isEmpty();
        assertThat(BreachPolicy.due("GDPR", FOUND, 1, 0, false))
                .containsEntry(NoticeKind.AUTHORITY, LocalDate.of(2026, 3, 13))
                .containsOnlyKeys(NoticeKind.AUTHORITY, NoticeKind.PEOPLE);
    }

    private static NewBreach breach(LocalDate found) {
        return new NewBreach(
                "A letter went to a wrong address",
                "Name and appointment",
                found.minusDays(1),
                null,
                found,
                1,
                1,
                "US_PART_2");
    }

    @Test
    void what_is_late_stands_first_until_somebody_was_told() {
        UUID late = breaches.record(breach(TODAY.minusDays(61)));
        breaches.record(breach(TODAY.minusDays(3)));
        assertThat(breaches.all()).extracting(BreachRow::id).first().isEqualTo(late);
        assertThat(breaches.all().getFirst().overdue(TODAY)).isTrue();

        breaches.told(late, new NewNotice(NoticeKind.PEOPLE, TODAY, "First-class mail"));
        assertThat(breaches.all())
                .filteredOn(row -> row.id().equals(late))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.overdue(TODAY)).isFalse();
                    assertThat(row.notices()).contains(new NoticeDue(NoticeKind.PEOPLE, TODAY.minusDays(1), TODAY));
                    assertThat(row.sent()).hasSize(1);
                });
    }

    @Test
    void the_latest_weighing_counts_and_the_ones_before_stay() {
        UUID id = breaches.record(breach(TODAY.minusDays(61)));
        breaches.assess(id, new NewAssessment("Name", "A neighbour", "Not opened", "Returned", true));
        assertThat(breaches.all().getFirst().notices()).isEmpty();
        breaches.assess(id, new NewAssessment("Name", "A neighbour", "Opened after all", "Nothing", false));
        assertThat(breaches.all().getFirst().notices()).hasSize(2);
        assertThat(clinic.ask("select count(*) from breach_assessment")).containsExactly(2L);
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_ever_changed() {
        refused("breach.not-yet", () -> breaches.record(breach(TODAY.plusDays(1))));
        refused("breach.needs-what", () -> new NewBreach(" ", "x", TODAY, null, TODAY, 0, 0, "GDPR"));
        refused("breach.needs-information", () -> new NewBreach("x", "", TODAY, null, TODAY, 0, 0, "GDPR"));
        refused("breach.days", () -> new NewBreach("x", "x", TODAY, null, TODAY.minusDays(1), 0, 0, "GDPR"));
        refused("breach.numbers", () -> new NewBreach("x", "x", TODAY, null, TODAY, 1, 2, "GDPR"));
        refused("breach.needs-factors", () -> new NewAssessment("x", "x", " ", "x", true));
        refused("breach.needs-how", () -> new NewNotice(NoticeKind.PEOPLE, TODAY, ""));
        UUID id = breaches.record(breach(TODAY));
        refused(
                "breach.told-too-early",
                () -> breaches.told(id, new NewNotice(NoticeKind.PEOPLE, TODAY.minusDays(1), "x")));
        refused(
                "breach.no-such",
                () -> breaches.assess(UUID.randomUUID(), new NewAssessment("x", "x", "x", "x", true)));
        for (String change :
                List.of("update breach set affected = 0", "delete from breach_notice", "delete from breach")) {
            assertThatThrownBy(() -> clinic.sql(change)).hasMessageContaining("permission denied");
        }
    }
}
