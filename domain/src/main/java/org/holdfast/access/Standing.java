package org.holdfast.access;

/** How somebody stands to one client's record: the columns of the table of who may what. */
public enum Standing {
    /** On duty at the client's site, in the client's care team. */
    CLINICIAN_IN_CARE,
    /** As before, but signed in longer ago than what opens more to somebody allows. */
    CLINICIAN_SIGNED_IN_EARLIER,
    /** On duty at the client's site, but looking after others. */
    CLINICIAN_NOT_IN_CARE,
    /** Looked after the client until yesterday. */
    CLINICIAN_AFTER_CARE,
    /** In the client's care team, but on duty at another site only. */
    CLINICIAN_AT_ANOTHER_SITE,
    /** In the care team, but the duty in Holdfast's staff register has ended. */
    CLINICIAN_OFF_DUTY,
    /** In the care team and on duty, but the identity provider no longer gives the role. */
    CLINICIAN_SHUT_OUT,
    MANAGER,
    MANAGER_OF_ANOTHER_SITE,
    PRIVACY_OFFICER,
    /** As before, but signed in longer ago. */
    PRIVACY_OFFICER_SIGNED_IN_EARLIER,
    ADMINISTRATOR,
    EMERGENCY,
    /** As before, but signed in longer ago. */
    EMERGENCY_SIGNED_IN_EARLIER,
    /** Broke the glass of this record less than an hour ago. */
    EMERGENCY_UNDER_GLASS,
    /** Broke the glass of this record more than an hour ago. */
    EMERGENCY_AFTER_GLASS,
    /** A supporter to whom the client's consent for the category is live. */
    SUPPORTER_WITH_CONSENT,
    SUPPORTER_NEVER_GIVEN,
    SUPPORTER_REVOKED,
    SUPPORTER_EXPIRED,
    /** A supporter whose live consent names other categories only. */
    SUPPORTER_OTHER_CATEGORY,
    SUPPORTER_TIE_ENDED,
    /** The client wants nothing shown to this supporter for a while. */
    SUPPORTER_PAUSED,
    /** A safety flag hides the client from this supporter; the consent is live. */
    SUPPORTER_FLAGGED,
    /** Somebody else's supporter. */
    SUPPORTER_OF_ANOTHER,
    CLIENT,
    /** Signed in, but in no register of Holdfast. */
    STRANGER,
    /** Not signed in. */
    NOBODY,
    /** The operator of the machine, taking files in; no one signs in as this. */
    OPERATOR
}
