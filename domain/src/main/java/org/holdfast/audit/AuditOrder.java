package org.holdfast.audit;

import org.hibernate.query.Order;

/** By what the entries of the audit can be ordered; nothing typed by anyone ever becomes an order. */
public enum AuditOrder {
    NEWEST,
    PERSON,
    ACTION,
    ANSWER;

    Order<? super AuditEntry> order() {
        return switch (this) {
            case NEWEST -> Order.desc(AuditEntry.class, "id");
            case PERSON -> Order.asc(AuditEntry.class, "actor");
            case ACTION -> Order.asc(AuditEntry.class, "action");
            case ANSWER -> Order.asc(AuditEntry.class, "reason");
        };
    }
}
