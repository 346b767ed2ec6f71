package org.holdfast.access;

/** How closely a part of a record is kept, beyond the record itself. */
public enum Sensitivity {
    /** Open to whom the record is open to. */
    ORDINARY,
    /**
     * Counselling notes, kept apart from the rest: open to who wrote them, under no glass, in no export and on no page for others
     * (42 CFR 2.11 and 2.31(b); 45 CFR 164.501, 164.524(a)(1)(i)).
     */
    COUNSELLING
}
