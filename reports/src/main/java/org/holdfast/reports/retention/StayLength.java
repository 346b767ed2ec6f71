package org.holdfast.reports.retention;

import java.time.LocalDate;
import org.holdfast.episode.EpisodeFact;
import org.jspecify.annotations.Nullable;

/**
 * How long one stay was (measures M9).
 *
 * @param lastContact last session attended in it or other contact; null where there was none, and then the discharge stands for it
 * @param residential whether the programme is
 * @param days by the definition's rule
 */
public record StayLength(EpisodeFact stay, @Nullable LocalDate lastContact, boolean residential, int days) {}
