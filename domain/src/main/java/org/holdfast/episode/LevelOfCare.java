package org.holdfast.episode;

/** How intensive care is, from the lightest on (after the continuum of the ASAM Criteria, fourth edition; its levels in words). */
public enum LevelOfCare {
    RECOVERY_SUPPORT,
    OUTPATIENT,
    INTENSIVE_OUTPATIENT,
    HIGH_INTENSITY_OUTPATIENT,
    RESIDENTIAL,
    INPATIENT,
    WITHDRAWAL_MANAGEMENT
}
