package org.holdfast.access;

/** Why the Gate answered as it did; the codes stand in the audit. */
public enum Reason {
    IN_CARE_TEAM(true),
    GLASS_BROKEN(true),
    DUTY_AT_SITE(true),
    OPERATOR(true),
    SELF(true),
    LIVE_CONSENT(true),
    NOT_SIGNED_IN(false),
    NOT_IN_STAFF_REGISTER(false),
    NO_DUTY_FOR_THIS(false),
    NOT_IN_CARE_TEAM(false),
    NOT_AT_THIS_SITE(false),
    SIGN_IN_AGAIN(false),
    TOO_FAST(false),
    NO_TIE(false),
    NO_LIVE_CONSENT(false),
    PAUSED(false),
    SAFETY_FLAG(false),
    TIE_ENDED(false),
    CLIENT_DIED(false),
    WRITTEN_BY_ANOTHER(false);

    private final boolean allows;

    Reason(boolean allows) {
        this.allows = allows;
    }

    /** Whether this reason allows. */
    public boolean allows() {
        return allows;
    }
}
