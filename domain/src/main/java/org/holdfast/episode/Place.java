package org.holdfast.episode;

import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in care, and how intensively.
 *
 * @param level null where nobody said
 */
public record Place(
        ProgrammeId programme, SiteId site, @Nullable LevelOfCare level) {}
