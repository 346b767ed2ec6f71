package org.holdfast.breach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach, for eyes.
 *
 * @param assessment the latest weighing; null while nobody has weighed it, and then it counts as a breach
 * @param notices who has to be told by when, and when they were
 * @param sent every notice on record, in order
 */
public record BreachRow(
        UUID id,
        String what,
        String information,
        LocalDate happenedFrom,
        @Nullable LocalDate happenedTo,
        LocalDate discoveredOn,
        int affected,
        String legalProfile,
        @Nullable NewAssessment assessment,
        List<NoticeDue> notices,
        List<NewNotice> sent) {
    public BreachRow {
        notices = List.copyOf(notices);
        sent = List.copyOf(sent);
    }

    /** Whether anything is still to be sent and late. */
    public boolean overdue(LocalDate today) {
        return notices.stream().anyMatch(notice -> notice.overdue(today));
    }
}
