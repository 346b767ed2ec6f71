package org.holdfast.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.testing.HostileWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A view can be sent to a colleague: the address says what was asked, and what cannot be used of it is said. */
class AddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final SiteRow HARBOUR =
            new SiteRow(new SiteId(UUID.randomUUID()), "harbour", "Harbour Street", ZoneId.of("Europe/London"));
    private static final ProgrammeRow OUTPATIENT =
            new ProgrammeRow(new ProgrammeId(UUID.randomUUID()), "op", "Outpatient");
    private static final Choices CHOICES = new Choices(List.of(HARBOUR), List.of(OUTPATIENT), TODAY);

    private static Address read(String query) {
        return Address.read(QueryParameters.fromString(query), CHOICES);
    }

    @Test
    void what_is_asked_comes_back_from_its_address() {
        Asked asked = new Asked(
                Set.of(HARBOUR.id()),
                Set.of(OUTPATIENT.id()),
                new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31)),
                List.of(7, 30, 90, 150),
                Optional.of(LocalDate.of(2026, 10, 31)));

        String query = Address.of(asked, CHOICES).getQueryString();

        assertThat(query)
                .contains("programme=op", "site=harbour", "from=2025-08-01", "day=7&day=30", "data-to=2026-10-31");
        assertThat(read(query)).isEqualTo(new Address(asked, List.of()));
    }

    @Test
    void an_address_without_a_query_asks_for_everything_up_to_today() {
        assertThat(read("").asked()).isEqualTo(Asked.everything());
        assertThat(read("").asked().question(TODAY).cutOff()).isEqualTo(TODAY);
        assertThat(Address.of(Asked.everything(), CHOICES).getQueryString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site=elsewhere",
                "programme=nope",
                "from=yesterday",
                "day=0",
                "day=3651",
                "day=-1",
                "day=x",
                "data-to=2026-02-30"
            })
    void what_cannot_be_used_is_left_out_and_named(String query) {
        assertThat(read(query).asked()).isEqualTo(Asked.everything());
        assertThat(read(query).unused()).containsExactly(query.substring(query.indexOf('=') + 1));
    }

    @Test
    void whatever_else_stands_in_an_address_asks_for_nothing() {
        for (String word : HostileWords.all()) {
            for (String name : List.of("site", "programme", "from", "until", "day", "data-to", word)) {
                Address address = Address.read(new QueryParameters(Map.of(name, List.of(word))), CHOICES);
                assertThat(address.asked()).as(name + "=" + word).isEqualTo(Asked.everything());
            }
        }
    }

    @Test
    void the_first_and_the_last_day_that_can_be_chosen_can_be_chosen() {
        assertThat(read("day=1&day=3650").asked().days()).containsExactly(1, 3650);
    }

    @Test
    void a_period_that_ends_before_it_starts_keeps_its_start() {
        Address address = read("from=2026-05-01&until=2026-04-30");

        assertThat(address.asked().admitted()).isEqualTo(new Period(LocalDate.of(2026, 5, 1), null));
        assertThat(address.unused()).containsExactly("2026-04-30");
    }

    @Test
    void at_most_six_days_fit_the_page() {
        Address address = read("day=1&day=2&day=3&day=4&day=5&day=6&day=7");

        assertThat(address.asked().days()).hasSize(6);
        assertThat(address.unused()).containsExactly("7");
    }
}
