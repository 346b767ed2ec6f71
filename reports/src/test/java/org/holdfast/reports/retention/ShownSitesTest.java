package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Proportion;
import org.junit.jupiter.api.Test;

/** What of the sites' figures may be shown, by how many people stand behind them. */
class ShownSitesTest {
    private static List<SiteAttendance> sites(int... people) {
        Proportion rate = new Proportion(Definitions.NS, 1, 4, Optional.empty(), new Completeness(4, 4));
        return IntStream.range(0, people.length)
                .mapToObj(i -> new SiteAttendance(new SiteId(new UUID(2, i)), "Site " + i, people[i], rate, rate))
                .toList();
    }

    /** The numbers of the sites whose figures are shown. */
    private static List<Integer> shown(int... people) {
        List<SiteAttendance> sites = sites(people);
        ShownSites shown = ShownSites.of(sites);
        return IntStream.range(0, people.length)
                .filter(i -> shown.shows(sites.get(i)))
                .boxed()
                .toList();
    }

    private static boolean total(int... people) {
        return ShownSites.of(sites(people)).allTogether();
    }

    @Test
    void eleven_people_are_shown_and_ten_are_not() {
        assertThat(shown(11, 40)).containsExactly(0, 1);
        assertThat(total(11, 40)).isTrue();
        assertThat(shown(10)).isEmpty();
        assertThat(total(10)).isFalse();
    }

    @Test
    void the_one_small_site_is_not_the_total_less_the_others() {
        assertThat(shown(3, 40, 80)).doesNotContain(0);
        assertThat(shown(3, 40, 80).size() < 2 || !total(3, 40, 80)).isTrue();
        assertThat(shown(3, 40)).doesNotContain(0);
        assertThat(shown(3, 40).isEmpty() || !total(3, 40)).isTrue();
    }

    @Test
    void without_a_site_nothing_is_hidden() {
        assertThat(total()).isTrue();
    }
}
