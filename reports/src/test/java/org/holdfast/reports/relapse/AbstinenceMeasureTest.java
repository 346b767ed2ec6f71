package org.holdfast.reports.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;

import java.util.List;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.RelapseDefinitions;
import org.junit.jupiter.api.Test;

class AbstinenceMeasureTest {
    @Test
    void thirty_days_are_enough_29_are_not_and_silence_is_the_worst_case() {
        List<FollowUpAnswer> answers = List.of(
                new FollowUpAnswer(client(1), DAY_0, 30),
                new FollowUpAnswer(client(2), DAY_0, 29),
                new FollowUpAnswer(client(3), DAY_0, null),
                new FollowUpAnswer(client(4), DAY_0.plusDays(1), 365));
        AbstinenceFigures figures = AbstinenceMeasure.of(RelapseDefinitions.ABST30, answers, DAY_0);
        assertThat(figures.ofAnswers().proportion().value()).hasValue(0.5);
        assertThat(figures.worstCase().proportion().value()).hasValue(1 / 3.0);
        assertThat(figures.ofAnswers().proportion().completeness()).isEqualTo(new Completeness(3, 2));
    }
}
