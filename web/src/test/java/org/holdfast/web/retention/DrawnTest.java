package org.holdfast.web.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.retention.Names;
import org.holdfast.reports.retention.RetentionFigures;
import org.holdfast.reports.retention.RetentionMeasure;
import org.holdfast.reports.retention.RetentionQuestion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may be drawn of a curve, and that the drawing holds the measure's figures. */
class DrawnTest {
    private static final LocalDate ADMITTED = LocalDate.of(2026, 1, 1);
    private static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.randomUUID());
    private static final SiteId SITE = new SiteId(UUID.randomUUID());

    /** So many people who leave one a day, from day 1 on. */
    private static RetentionFigures leavingOneADay(int people) {
        List<EpisodeFact> stays = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            stays.add(new EpisodeFact(
                    new EpisodeId(UUID.randomUUID()),
                    new ClientId(UUID.randomUUID()),
                    PROGRAMME,
                    SITE,
                    ADMITTED,
                    ADMITTED.plusDays(i),
                    DischargeReason.LEFT_AGAINST_ADVICE));
        }
        return RetentionMeasure.of(
                RetentionQuestion.everything(ADMITTED.plusYears(1)),
                Instant.EPOCH,
                new Names(java.util.Map.of(), java.util.Map.of()),
                stays,
                List.of(),
                List.of());
    }

    @Test
    void a_curve_ends_where_fewer_than_eleven_are_followed() {
        Staying staying = Staying.of(leavingOneADay(20));

        Drawn drawn = staying.named().getFirst();

        assertThat(drawn.end().day()).isEqualTo(10);
        assertThat(drawn.end().atRisk()).isEqualTo(11);
        assertThat(drawn.end().share()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void of_ten_people_nothing_is_drawn_and_of_eleven_one_step() {
        assertThat(Staying.of(leavingOneADay(10)).named()).isEmpty();
        assertThat(Staying.of(leavingOneADay(11)).named().getFirst().end().day())
                .isEqualTo(1);
    }

    @Test
    void nothing_about_fewer_than_eleven_reaches_the_browser() {
        Staying staying = Staying.of(leavingOneADay(20));

        JsonNode option =
                new StayingOption(staying, Shown.now().words()).option().get("baseOption");

        option.get("series")
                .forEach(series -> series.path("hfFollowed")
                        .forEach(corner -> assertThat(corner.get(2).asInt()).isGreaterThanOrEqualTo(11)));
        assertThat(option.get("series").get(1).get("data").size()).isEqualTo(11);
    }

    @Test
    void the_axis_ends_at_the_last_chosen_day_and_stresses_the_ninetieth() {
        Staying staying = Staying.of(leavingOneADay(200));

        JsonNode option =
                new StayingOption(staying, Shown.now().words()).option().get("baseOption");

        assertThat(option.get("xAxis").get("max").asInt()).isEqualTo(180);
        assertThat(staying.landmark()).isEqualTo(90);
        assertThat(staying.ticks()).startsWith(0).endsWith(180);
        JsonNode dot = option.get("series").get(3).get("data").get(0);
        assertThat(dot.get("value").get(1).asDouble()).isCloseTo(55, within(1e-9));
        assertThat(dot.get("label").get("formatter").asString()).isEqualTo("55.0\u00a0%");
    }
}
