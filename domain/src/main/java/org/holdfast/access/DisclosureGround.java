package org.holdfast.access;

/** On what ground something of a record leaves the programme. */
public enum DisclosureGround {
    /** The client's consent (42 CFR 2.31, 2.33). */
    CONSENT,
    /** To medical personnel in a medical emergency (42 CFR 2.51). */
    MEDICAL_EMERGENCY,
    /** A court order (42 CFR 2.61 to 2.67). */
    COURT_ORDER,
    /** A report of suspected child abuse or neglect under state law (42 CFR 2.12(c)(6)). */
    CHILD_ABUSE_REPORT,
    /** Audit or evaluation (42 CFR 2.53). */
    AUDIT_OR_EVALUATION
}
