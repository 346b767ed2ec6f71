package org.holdfast.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit. An allowed question is written in the caller's transaction: if it cannot be written, the caller's work
 * rolls back and nothing is shown. A denial is written on a connection apart, so that it outlives the refusal.
 */
@ApplicationScoped
public class AuditTrail {
    @Inject
    AuditBook book;

    @Inject
    LastingBook lasting;

    @Inject
    Clock clock;

    /**
     * Writes an allowed question about these clients (none for a question about no one in particular).
     *
     * @param detail what was asked, without any text of a record; or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allowed(
            String subject,
            String actor,
            String action,
            Collection<ClientId> clients,
            String reason,
            @Nullable String detail) {
        book.add(new AuditEntry(clock.instant(), subject, actor, action, clients, true, reason, detail));
    }

    /** Writes an allowed question about no client in particular, which stays though the work may be taken back. */
    public void lasting(String subject, String actor, String action, String reason, String detail) {
        lasting.add(subject, actor, action, List.of(), true, reason, detail);
    }

    /** Writes a denial; it stays. */
    public void denied(String subject, String actor, String action, Collection<ClientId> clients, String reason) {
        lasting.add(subject, actor, action, clients, false, reason, null);
    }

    /** As {@link #denied(String, String, String, Collection, String)}, with what was asked. */
    public void denied(
            String subject, String actor, String action, Collection<ClientId> clients, String reason, String detail) {
        lasting.add(subject, actor, action, clients, false, reason, detail);
    }

    /** A page of entries, of at most {@code size}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AuditLine> read(AuditQuestion question, AuditOrder order, int page, int size) {
        String person = "%" + question.person().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        List<Order<? super AuditEntry>> orders = List.of(order.order(), AuditOrder.NEWEST.order());
        Page wanted = Page.page(size, page);
        List<AuditEntry> entries = question.client()
                .map(client -> book.pageAbout(
                        client.value(), question.from(), question.to(), person, question.deniedOnly(), orders, wanted))
                .orElseGet(
                        () -> book.page(question.from(), question.to(), person, question.deniedOnly(), orders, wanted));
        return entries.stream().map(AuditEntry::line).toList();
    }
}
