package org.holdfast.reports.ranking;

/** What a trigger asks for, mildest first. */
public enum Urgency {
    /** Says more about somebody who is on the list; alone it puts nobody there. */
    ADDS,
    /** A call. After one missed visit a fifth of people do not return (science 3). */
    CALL,
    /** A call today, by somebody who knows the client. After two missed visits in a row half do not return (science 3). */
    ESCALATE
}
