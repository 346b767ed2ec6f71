package org.holdfast.rights;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;

/** Requests of clients that something in their record be corrected: taken by the care team, answered by a privacy officer. */
@Boundary
public class Corrections {
    private static final int NOTE = 4000;

    @Inject
    Gate gate;

    @Inject
    RightsBook book;

    @Inject
    Clock clock;

    /** Those of one client, newest first; they belong to the record and are shown with it. */
    @Asks(Action.SEE_CLIENT)
    public List<CorrectionRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "corrections");
        Map<UUID, List<Object[]>> requests = new LinkedHashMap<>();
        book.correctionsOf(client.value())
                .forEach(row -> requests.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                        .add(row));
        return requests.values().stream()
                .map(rows -> row(
                        rows.getFirst(),
                        rows.stream()
                                .filter(row -> row[7] != null)
                                .map(row -> new Object[] {row[0], row[7], row[8], row[9]})
                                .toList()))
                .toList();
    }

    /**
     * Records what a client asks.
     *
     * @throws Refused {@code correction.not-yet}
     */
    @Asks(Action.RECORD_CORRECTION)
    public void request(ClientId client, NewCorrection given) {
        Actor actor = gate.require(Action.RECORD_CORRECTION, client);
        ZoneId zone = ZoneId.of(book.zoneOf(client.value()).getFirst());
        if (given.receivedOn().isAfter(LocalDate.now(clock.withZone(zone)))) {
            throw new Refused("correction.not-yet");
        }
        book.addCorrection(Ids.next(), client.value(), given, clock.instant(), actor.subject());
    }

    /** All that were ever asked, those that wait first, the longest waiting on top; at most 500. By record number. */
    @Asks(Action.DECIDE_CORRECTION)
    public List<CorrectionRow> all() {
        List<Object[]> found = book.corrections();
        gate.shown(
                Action.DECIDE_CORRECTION,
                found.stream()
                        .map(row -> new ClientId((UUID) row[6]))
                        .distinct()
                        .toList(),
                "requests for correction");
        return rows(found);
    }

    /**
     * Takes the next step: thirty more days, an answer with its reason, or the client's disagreement.
     *
     * @param note the reason, or the client's statement; 1 to 4,000 characters
     * @throws Refused {@code correction.no-such}, {@code correction.needs-note}, and what {@link CorrectionPolicy} refuses
     */
    @Asks(Action.DECIDE_CORRECTION)
    public void step(UUID correction, CorrectionStep kind, String note) {
        List<Object[]> found = book.correction(correction);
        List<ClientId> about =
                found.stream().map(row -> new ClientId((UUID) row[0])).toList();
        Actor actor = gate.shown(Action.DECIDE_CORRECTION, about, kind + " " + correction);
        if (found.isEmpty()) {
            throw new Refused("correction.no-such");
        }
        if (note.isBlank() || note.length() > NOTE) {
            throw new Refused("correction.needs-note", NOTE);
        }
        Set<CorrectionStep> before = EnumSet.noneOf(CorrectionStep.class);
        book.steps(List.of(correction)).forEach(row -> before.add(CorrectionStep.valueOf((String) row[1])));
        ZoneId zone = ZoneId.of(book.zoneOf(about.getFirst().value()).getFirst());
        CorrectionPolicy.check(kind, before, day(found.getFirst()[1]), LocalDate.now(clock.withZone(zone)));
        book.addStep(Ids.next(), correction, kind, note, clock.instant(), actor.subject());
    }

    private List<CorrectionRow> rows(List<Object[]> found) {
        List<UUID> ids = found.stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, List<Object[]>> steps = new HashMap<>();
        if (!ids.isEmpty()) {
            book.steps(ids)
                    .forEach(row -> steps.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                            .add(row));
        }
        return found.stream()
                .map(row -> row(row, steps.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    private static CorrectionRow row(Object[] row, List<Object[]> taken) {
        ZoneId zone = ZoneId.of((String) row[5]);
        List<CorrectionRow.Step> steps = taken.stream()
                .map(step -> new CorrectionRow.Step(
                        CorrectionStep.valueOf((String) step[1]), LocalDate.ofInstant((Instant) step[2], zone), (String)
                                step[3]))
                .toList();
        LocalDate received = day(row[4]);
        boolean extended = steps.stream().anyMatch(step -> step.kind() == CorrectionStep.EXTENDED);
        boolean answered = steps.stream()
                .anyMatch(step -> step.kind() == CorrectionStep.ACCEPTED || step.kind() == CorrectionStep.DENIED);
        return new CorrectionRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                received,
                answered ? null : CorrectionPolicy.dueOn(received, extended),
                steps);
    }

    static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}
