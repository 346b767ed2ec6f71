package org.holdfast.access;

/** What a consent is for. Counselling notes need one of their own, never folded into another (42 CFR 2.31(b)). */
public enum ConsentKind {
    /** One supporter may see these categories in the family portal. */
    SHARING,
    /** Somebody outside the programme may be told what stands in counselling notes; no page shows them. */
    COUNSELLING_NOTES
}
