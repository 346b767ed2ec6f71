package org.holdfast.access;

/** What can be asked at the Gate. */
public enum Action {
    OPEN_PAGE,
    SEE_DAY,
    FIND_CLIENTS,
    SEE_CLIENT,
    MARK_ATTENDANCE,
    DESIGNATE_SUPPORTER,
    RECORD_USE_EVENT,
    GIVE_CONSENT,
    REVOKE_CONSENT,
    SEE_FIGURES,
    PRINT_FIGURES,
    SEE_SHARED,
    REGISTER_CLIENT,
    ADMIT,
    RECORD_SESSION,
    TAKE_IN,
    SEE_RULES,
    SEE_AUDIT,
    VERIFY_AUDIT,
    SEAL_AUDIT
}
