package org.holdfast.reports.outcome;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * One domain of one stay that ended, at admission (T1) and at discharge (T2), as known at a moment (measures M13). True is the
 * better answer in every domain.
 *
 * @param atAdmission null where it is not known
 * @param atDischarge null where it is not known
 */
public record NomsFact(
        EpisodeId episode,
        ClientId client,
        LocalDate dischargedOn,
        Domain domain,
        @Nullable Boolean atAdmission,
        @Nullable Boolean atDischarge) {
    /** The domains of SAMHSA's national outcome measures; all but housing look back thirty days. */
    public enum Domain {
        EMPLOYED_OR_STUDENT,
        STABLE_HOUSING,
        NO_ARREST,
        ABSTINENT_ALCOHOL,
        ABSTINENT_DRUGS,
        /** Self-help or recovery group attended. */
        SOCIAL_SUPPORT
    }

    boolean bothKnown() {
        return atAdmission != null && atDischarge != null;
    }

    boolean goodAtAdmission() {
        return Boolean.TRUE.equals(atAdmission);
    }

    boolean goodAtDischarge() {
        return Boolean.TRUE.equals(atDischarge);
    }
}
