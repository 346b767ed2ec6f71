package org.holdfast.breach;

/** Who has to be told of a breach. */
public enum NoticeKind {
    /** Those whose information it is (45 CFR 164.404; GDPR 34). */
    PEOPLE,
    /** The Secretary of Health and Human Services (45 CFR 164.408). */
    SECRETARY,
    /** Prominent media of a State (45 CFR 164.406). */
    MEDIA,
    /** The data protection authority (GDPR 33). */
    AUTHORITY
}
