package org.holdfast.reports.ranking;

/**
 * All that a model may look at: a closed list, known by the end of the landmark day. Race, insurance and postcode are not in it and
 * cannot be handed to a model (science 3).
 */
public enum Feature {
    /** 1 on buprenorphine, 0 on methadone. */
    BUPRENORPHINE,
    /** Years of age at admission. */
    AGE,
    /** 1 for men, 0 for women. */
    MALE,
    /** Days of missed medication up to the landmark. */
    DAYS_MISSED,
    /** Samples positive for opioids up to the landmark. */
    OPIOID_POSITIVE,
    /** Samples given up to the landmark. */
    SAMPLES,
    /** Recorded visits missed up to the landmark. */
    VISITS_MISSED,
    /** Recorded visits missed in a row up to the landmark. */
    MISSED_IN_A_ROW,
    /** Days since the client was last seen. */
    DAYS_UNSEEN,
    /** 1 where a supporter is designated, otherwise 0. */
    SUPPORTED,
    /** First stress answer of the stay, 0 to 10. */
    STRESS_AT_INTAKE,
    /** Last stress answer less the first. */
    STRESS_CHANGE,
    /** 1 where a return to use is known of, otherwise 0. */
    USED
}
