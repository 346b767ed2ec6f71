package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Oddity.Kind;
import org.holdfast.audit.AuditChain;
import org.holdfast.audit.AuditLine;
import org.holdfast.audit.AuditOrder;
import org.holdfast.audit.AuditQuestion;
import org.holdfast.audit.AuditTrail;
import org.holdfast.audit.SealHead;
import org.holdfast.audit.Verdict;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;

/** The audit, for those who examine it, and its sealing by the machine. Reading it is itself on record. */
@Boundary
public class Audits {
    /** Records that one person opens within an hour before it is worth a question. */
    public static final int MANY_RECORDS = 30;

    /** Refusals to one person within an hour before it is worth a question. */
    public static final int MANY_REFUSALS = 5;

    /** Entries that a file holds at most. */
    public static final int EXPORTED = 20_000;

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    @Inject
    Gate gate;

    @Inject
    AuditTrail trail;

    @Inject
    AuditChain chain;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /**
     * A page of entries.
     *
     * @param record entries about the client with this record number; blank for all
     * @param person a part of a name; blank for all
     * @param page from 0
     * @param size of a page, 1 to 1,000
     * @throws Refused {@code rules.no-such-record}
     */
    @Asks(Action.SEE_AUDIT)
    public List<AuditRow> read(
            String record,
            String person,
            Instant from,
            Instant to,
            boolean deniedOnly,
            AuditOrder order,
            int page,
            int size) {
        Optional<ClientId> about = about(Action.SEE_AUDIT, record, "page " + page + " by " + order);
        AuditQuestion question = new AuditQuestion(about, person, from, to, deniedOnly);
        List<AuditLine> lines = trail.read(question, order, page, size);
        return rows(lines);
    }

    /**
     * The same entries for a file, all of them at once; it takes a fresh sign-in and is itself on record.
     *
     * @return at most {@link #EXPORTED} entries
     * @throws Refused {@code rules.no-such-record}, {@code audit.too-many} where there are more
     */
    @Asks(Action.EXPORT_AUDIT)
    public List<AuditRow> export(
            String record, String person, Instant from, Instant to, boolean deniedOnly, AuditOrder order) {
        Optional<ClientId> about = about(Action.EXPORT_AUDIT, record, "export from " + from + " to " + to);
        AuditQuestion question = new AuditQuestion(about, person, from, to, deniedOnly);
        List<AuditLine> lines = trail.read(question, order, 0, EXPORTED + 1);
        if (lines.size() > EXPORTED) {
            throw new Refused("audit.too-many", EXPORTED);
        }
        return rows(lines);
    }

    /** What deserves a question, of the last 30 days, newest first. */
    @Asks(Action.SEE_AUDIT)
    public List<Oddity> oddities() {
        gate.require(Action.SEE_AUDIT, "odd patterns");
        Instant since = clock.instant().minus(LOOKED_BACK);
        return Stream.of(
                        odd(Kind.OWN_NAME, book.namesakes(since)),
                        odd(Kind.MANY_RECORDS, book.readers(since, MANY_RECORDS)),
                        odd(Kind.MANY_REFUSALS, book.refused(since, MANY_REFUSALS)))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Oddity::lastAt).reversed())
                .toList();
    }

    /** Seals the next batch of entries; empty where there is nothing to seal. The seal is its own record. */
    @Asks(Action.SEAL_AUDIT)
    public Optional<SealHead> seal() {
        gate.machine(Action.SEAL_AUDIT);
        return chain.sealNext();
    }

    /**
     * Verifies the whole audit against its seals and against the newest seal kept elsewhere.
     *
     * @param kept the newest seal as it was kept outside the database; empty where nothing was kept
     */
    @Asks(Action.VERIFY_AUDIT)
    public Verdict verify(Optional<SealHead> kept) {
        gate.require(Action.VERIFY_AUDIT, "whole");
        return chain.verify(kept.orElse(null));
    }

    private static Stream<Oddity> odd(Kind kind, List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Oddity(
                        kind, (String) row[0], (String) row[1], (Instant) row[2], ((Number) row[3]).longValue()));
    }

    /** Whom the question is about, and that it was asked, on record. */
    private Optional<ClientId> about(Action action, String record, String detail) {
        if (record.isBlank()) {
            gate.shown(action, List.of(), detail);
            return Optional.empty();
        }
        return Optional.of(
                gate.byNumber(action, record, detail, "rules.no-such-record").client());
    }

    private List<AuditRow> rows(List<AuditLine> lines) {
        Map<UUID, String> numbers = numbers(lines);
        return lines.stream().map(line -> row(line, numbers)).toList();
    }

    private Map<UUID, String> numbers(List<AuditLine> lines) {
        List<UUID> clients = lines.stream()
                .flatMap(line -> line.clients().stream())
                .distinct()
                .toList();
        return clients.isEmpty()
                ? Map.of()
                : book.numbersOf(clients).stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private static AuditRow row(AuditLine line, Map<UUID, String> numbers) {
        return new AuditRow(
                line.id(),
                line.at(),
                line.actor(),
                line.action(),
                line.allowed(),
                line.reason(),
                line.clients().stream()
                        .map(client -> numbers.getOrDefault(client, "?"))
                        .toList(),
                line.detail());
    }
}
