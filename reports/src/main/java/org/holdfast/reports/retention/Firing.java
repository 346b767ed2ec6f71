package org.holdfast.reports.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A drop-out rule firing in one stay.
 *
 * @param firedOn the day the rule could first have been seen to hold: the event's time (science 0.3)
 * @param lastContact last contact before it: the discharge date a clinician would be proposed, never the event's time
 * @param returnedOn next session attended after it by the cut-off; null where there was none
 */
public record Firing(
        LocalDate firedOn, LocalDate lastContact, @Nullable LocalDate returnedOn) {}
