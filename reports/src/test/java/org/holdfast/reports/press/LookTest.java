package org.holdfast.reports.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LookTest {
    /** The tokens of the design notes, light. */
    private static final Set<String> TOKENS = Set.of(
            "#12303A", "#3D555F", "#576B74", "#1F6F8B", "#17566D", "#5E7A36", "#48602A", "#9A6A00", "#7A5400",
            "#C8553D", "#A83F29", "#84918F", "#FBF9F5", "#FFFFFF", "#F4EEE2", "#EAE1CF", "#EEF4F6", "#E1EEF2",
            "#E9EFDC", "#FAEFD3", "#FBE7E1", "#F4E6C8", "#E6DFD1", "#D5CCBA", "#F0EBE0");

    @Test
    void print_uses_the_colours_of_the_house_and_no_other() throws IOException {
        for (Path folder : List.of(Path.of("src/main/reports"), Path.of("src/main/java/org/holdfast/reports/press"))) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertThat(Pattern.compile("#[0-9A-Fa-f]{6}\\b")
                                    .matcher(Files.readString(file))
                                    .results()
                                    .map(hit -> hit.group()))
                            .as(file.toString())
                            .isSubsetOf(TOKENS);
                }
            }
        }
    }

    @Test
    void ticks_stand_where_the_numbers_below_them_stand() {
        StepPlot plot = new StepPlot(180, StepPlot.tickFor(180), 90, "90 days", List.of(), List.of());

        assertThat(plot.ticks()).containsExactly(0, 30, 60, 90, 120, 150, 180);
        assertThat(plot.x(0)).isEqualTo(StepPlot.LEFT);
        assertThat(plot.x(180)).isEqualTo(StepPlot.WIDTH - StepPlot.RIGHT);
        assertThat(plot.y(1)).isEqualTo(StepPlot.TOP);
    }

    @Test
    void the_last_tick_is_the_last_day_where_that_can_be() {
        assertThat(List.of(StepPlot.tickFor(30), StepPlot.tickFor(90), StepPlot.tickFor(150), StepPlot.tickFor(365)))
                .containsExactly(5, 15, 30, 45);
    }

    @Test
    void any_horizon_has_at_most_nine_ticks() {
        for (int horizon = 1; horizon <= 3650; horizon++) {
            assertThat(horizon / StepPlot.tickFor(horizon) + 1).isBetween(2, StepPlot.TICKS);
        }
    }
}
