package org.holdfast.reports.relapse;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that fell due, and what came of it, as known at a moment (measures M12). Nobody supplies it until follow-ups are
 * recorded.
 *
 * @param dueOn local day
 * @param abstinentDays days without use up to the answer; null where nobody answered
 */
public record FollowUpAnswer(
        ClientId client, LocalDate dueOn, @Nullable Integer abstinentDays) {
    boolean answered() {
        return abstinentDays != null;
    }

    boolean abstinentFor(int days) {
        return abstinentDays != null && abstinentDays >= days;
    }
}
