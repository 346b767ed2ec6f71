package org.holdfast.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.retention.RetentionFigures;
import org.holdfast.reports.retention.RetentionQuestion;
import org.holdfast.reports.retention.Retentions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Marta manages. She sees what the records of her sites say, no more, and with how sure it is. */
@Tag("slow")
class RetentionViewTest extends FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    private List<ClientId> atHarbour = List.of();
    private List<ClientId> atWharf = List.of();

    @BeforeEach
    void two_programmes_at_two_sites() {
        atHarbour = people(40, 10, outpatient, harbour);
        atWharf = people(30, 15, intensive, wharf);
        visits(atHarbour, harbour, DAY, "ATTENDED");
        visits(atHarbour.subList(0, 8), harbour, DAY.plusDays(7), "NO_SHOW");
        visits(atWharf, wharf, DAY, "ATTENDED");
    }

    @Test
    void a_manager_of_every_site_sees_the_figures_of_all() {
        marta_is_manager_of(null);

        marta_opens("figures");

        assertThat(page())
                .contains("Are people staying with us?", "75.0 %", "50.0 %", "Harbour Street", "Canal Wharf")
                .contains("By day 90, 75.0 % in Outpatient and 50.0 % in Intensive have not left unplanned.")
                .contains("Data to November 17, 2026, 100.0 % recorded");
    }

    @Test
    void a_manager_of_one_site_sees_that_site_and_nothing_of_the_others() {
        marta_is_manager_of(harbour);

        marta_opens("figures");

        assertThat(page()).contains("Harbour Street", "75.0 %").doesNotContain("Canal Wharf", "50.0 %");
        assertThat(words("card-no-show")).contains("16.7 %", "8 of 48");
    }

    @Test
    void naming_a_site_of_others_in_the_address_opens_nothing() {
        marta_is_manager_of(harbour);

        marta_opens("figures?site=canal-wharf");

        assertThat(words("sites")).contains("Harbour Street").doesNotContain("Canal Wharf");
        assertThat(page()).contains("Part of the address could not be used", "canal-wharf");
    }

    @Test
    void a_clinician_finds_nothing_here() {
        clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        UI.getCurrent().navigate("figures");

        assertThat(page()).contains("There is nothing here").doesNotContain("Are people staying");
    }

    @Test
    void a_role_in_the_token_is_not_enough_and_the_refusal_is_on_record() {
        clinic.given().staff("marta", "Marta", "Ilves", "CLINICIAN", null);
        signIn("marta", "Marta Ilves", Role.MANAGER);

        UI.getCurrent().navigate("figures");

        assertThat(page()).contains("There is nothing here").doesNotContain("Are people staying");
        assertThat(clinic.ask("select action from audit_entry where not allowed"))
                .contains("SEE_FIGURES");
    }

    @Test
    void the_page_shows_what_the_measure_counts() {
        marta_is_manager_of(null);

        marta_opens("figures?day=7&day=12&day=30");

        RetentionFigures figures =
                clinic.the(Retentions.class).figures(RetentionQuestion.everything(LocalDate.of(2026, 11, 17)));
        Shown shown = Shown.now();
        figures.curves().forEach(curve -> {
            for (int day : List.of(7, 12, 30)) {
                assertThat(words("card-day-" + day))
                        .contains(curve.name(), plain(shown.share(curve.at(day).survival())))
                        .contains(shown.range(curve.at(day).interval()));
            }
        });
        assertThat(words("card-no-show"))
                .contains(plain(shown.share(figures.noShow().value())), shown.counts(figures.noShow()))
                .contains(shown.range(figures.noShow().interval()), "NS v1");
        assertThat(words("staying"))
                .contains(
                        shown.words().number(figures.difference().orElseThrow().chiSquare(), 3));
    }

    @Test
    void choosing_a_programme_counts_only_it_and_the_address_keeps_it() {
        marta_is_manager_of(null);

        marta_opens("figures?programme=intensive");

        assertThat(words("card-day-90")).contains("50.0 %", "15 still followed").doesNotContain("75.0 %");
        assertThat(words("filter-programmes")).contains("Intensive").doesNotContain("All");
        assertThat(words("sites")).contains("Canal Wharf").doesNotContain("Harbour Street");
    }

    @Test
    void a_choice_acts_at_once_and_says_that_it_counts() {
        marta_is_manager_of(null);
        marta_opens("figures");
        DaysFilter days = (DaysFilter) part("filter-days");

        test(button(days, "Take out day 30")).click();

        assertThat(part("results").getElement().getAttribute("aria-busy")).isEqualTo("true");
        it_counts();
        assertThat(part("results").getElement().getAttribute("aria-busy")).isEqualTo("false");
        assertThat(shows("card-day-30")).isFalse();
        assertThat(shows("card-day-90")).isTrue();
    }

    @Test
    void under_ninety_per_cent_recorded_is_grey_and_says_incomplete() {
        marta_is_manager_of(null);
        visits(atHarbour.subList(0, 12), harbour, DAY.plusDays(14), null);

        marta_opens("figures");

        assertThat(words("card-no-show")).contains("incomplete", "86.7 % recorded");
        assertThat(part("card-no-show").getElement().getClassList()).contains("hf-incomplete");
        assertThat(words("sites")).contains("80.0 %, incomplete", "100.0 %");
    }

    @Test
    void exactly_ninety_per_cent_recorded_is_complete() {
        marta_is_manager_of(harbour);
        visits(atHarbour.subList(0, 6), harbour, DAY.plusDays(14), "EXCUSED");
        visits(atHarbour.subList(0, 6), harbour, DAY.plusDays(21), null);

        marta_opens("figures");

        assertThat(words("card-no-show")).contains("90.0 % recorded").doesNotContain("incomplete");
    }

    @Test
    void ten_people_are_under_eleven_and_eleven_are_shown() {
        marta_is_manager_of(null);
        var small = clinic.given().programme("Small");
        var enough = clinic.given().programme("Enough");
        people(10, 5, small, harbour);
        people(11, 0, enough, harbour);

        marta_opens("figures");

        assertThat(words("card-day-30")).contains("Small under 11 people").contains("Enough 100.0 %");
        assertThat(words("staying")).doesNotContain("Small 50.0 %");
    }

    @Test
    void a_site_of_three_people_is_not_given_away_by_all_sites_together() {
        marta_is_manager_of(null);
        var evening = clinic.given().programme("Evening");
        visits(people(3, 0, evening, wharf), wharf, ADMITTED, "NO_SHOW");
        visits(people(20, 0, evening, harbour), harbour, ADMITTED, "ATTENDED");

        marta_opens("figures?programme=evening");

        // all together is shown, so the other site is not: their difference would be the three people
        assertThat(words("sites")).contains("under 11 people", "not shown").doesNotContain("100.0 % 0");
        assertThat(words("card-no-show")).contains("3 of 23");
    }

    @Test
    void a_day_that_has_not_begun_is_named_and_left_out() {
        marta_is_manager_of(null);
        marta_opens("figures?data-to=2026-11-18&from=1800-01-01");

        assertThat(page()).contains("2026-11-18", "1800-01-01");
        assertThat(page()).contains("November 17, 2026");
    }

    @Test
    void nobody_to_count_is_said_with_a_way_on() {
        marta_is_manager_of(null);
        marta_opens("figures?from=2020-01-01&until=2020-12-31");

        assertThat(page()).contains("Nobody to count here.", "Choose a longer period");
        assertThat(((Button) part("download-pack")).isEnabled()).isFalse();

        test((Button) part("ask-everything")).click();
        it_counts();

        assertThat(page()).contains("75.0 %");
    }

    @Test
    void with_many_programmes_the_six_largest_are_drawn_and_the_table_has_all() {
        marta_is_manager_of(null);
        for (int i = 1; i <= 11; i++) {
            people(11 + i, 2, clinic.given().programme("Programme " + i), harbour);
        }

        marta_opens("figures");

        assertThat(words("staying")).contains("the 6 largest of 13 programmes", "Programme 1 ", "Programme 11");
        assertThat(words("card-day-90")).contains("and 7 more in the tables");
    }

    @Test
    void the_table_of_the_curves_is_there_for_a_screen_reader_and_on_demand_for_eyes() {
        marta_is_manager_of(null);
        marta_opens("figures");

        assertThat(words("staying")).contains("Outpatient 90 75.0 %");
        Button toggle = (Button) part("staying-table");
        assertThat(toggle.getText()).isEqualTo("Table");
        test(toggle).click();
        assertThat(toggle.getText()).isEqualTo("Chart");
    }

    @Test
    void the_board_pack_is_made_of_the_figures_on_screen_and_printing_is_on_record() {
        marta_is_manager_of(null);
        marta_opens("figures");
        Button pack = (Button) part("download-pack");

        test(pack).click();

        assertThat(pack.getText()).startsWith("Making");
        assertThat(pack.isEnabled()).isFalse();
        it_counts();
        assertThat(pack.getText()).isEqualTo("Board pack");
        assertThat(((Anchor) part("hand-over")).getHref()).endsWith("retention-2026-11-17.pdf");
        assertThat(clinic.ask("select action from audit_entry where allowed order by id desc"))
                .contains("PRINT_FIGURES");
    }

    @Test
    void the_tables_come_as_a_workbook() {
        marta_is_manager_of(null);
        marta_opens("figures");

        test((Button) part("download-tables")).click();
        it_counts();

        assertThat(((Anchor) part("hand-over")).getHref()).endsWith("retention-2026-11-17.xlsx");
    }

    @Test
    void a_right_that_ended_while_the_page_was_open_ends_the_figures() {
        marta_is_manager_of(null);
        marta_opens("figures");
        clinic.sql("update duty set until_at = ?", clinic.clock().instant().minusSeconds(1));
        DaysFilter days = (DaysFilter) part("filter-days");

        test(button(days, "Take out day 30")).click();
        try {
            it_counts();
        } catch (RuntimeException denied) {
            assertThat(denied).hasStackTraceContaining("Denied");
        }

        assertThat(words("results")).contains("could not be counted").doesNotContain("75.0 %");
        assertThat(((Button) part("download-pack")).isEnabled()).isFalse();
    }

    private static Button button(com.vaadin.flow.component.Component within, String label) {
        return parts(within)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }
}
