package org.holdfast.client;

import java.util.EnumSet;
import java.util.Set;

/** Ways to reach a person, and what can be done on each. */
public enum ContactKind {
    MOBILE(ContactUse.CALL, ContactUse.LEAVE_VOICE_MAIL, ContactUse.TEXT),
    PHONE(ContactUse.CALL, ContactUse.LEAVE_VOICE_MAIL),
    EMAIL(ContactUse.WRITE),
    POST(ContactUse.WRITE),
    APP(ContactUse.CALL, ContactUse.TEXT, ContactUse.WRITE),
    OTHER(ContactUse.CALL, ContactUse.LEAVE_VOICE_MAIL, ContactUse.TEXT, ContactUse.WRITE);

    private final Set<ContactUse> uses;

    ContactKind(ContactUse... uses) {
        this.uses = EnumSet.noneOf(ContactUse.class);
        this.uses.addAll(Set.of(uses));
    }

    /** What can be done on it at all. */
    public Set<ContactUse> uses() {
        return Set.copyOf(uses);
    }
}
