package org.holdfast.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** One sheet's way in: read, compared with what came before, and taken in by the chunk. Faulty rows are told and left out. */
final class SheetRun<T> {
    /** Rows taken in at once; the clients among them share an audit entry. */
    static final int CHUNK = 500;

    private final Taking<T> taking;
    private final IntakeBook book;
    private final Faults faults;
    private final Instant now;
    private final String by;
    private final List<Pending<T>> pending = new ArrayList<>();
    private int taken;
    private int skipped;

    private record Pending<T>(Cells cells, String key, T value) {}

    SheetRun(Taking<T> taking, IntakeBook book, Faults faults, Instant now, String by) {
        this.taking = taking;
        this.book = book;
        this.faults = faults;
        this.now = now;
        this.by = by;
    }

    Answer.Count run(List<Row> rows) {
        Map<String, Integer> seen = new HashMap<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Cells> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK)).stream()
                    .map(row -> new Cells(taking.sheet(), row, faults))
                    .toList();
            read(chunk, seen);
            write();
        }
        return new Answer.Count(taken, skipped);
    }

    private void read(List<Cells> chunk, Map<String, Integer> seen) {
        Set<String> keys = new HashSet<>();
        for (Cells cells : chunk) {
            String key = taking.key(cells);
            if (key != null) {
                keys.add(key);
            }
        }
        Map<String, KnownRow> known = book.known(taking.kind(), keys);
        chunk.forEach(cells -> read(cells, known, seen));
    }

    private void read(Cells cells, Map<String, KnownRow> known, Map<String, Integer> seen) {
        String key = taking.key(cells);
        T value = taking.read(cells);
        if (key == null) {
            return;
        }
        Integer first = seen.putIfAbsent(key, cells.number());
        if (first != null) {
            cells.fault(taking.sheet().columns().getFirst(), "intake.duplicate-key", first);
            return;
        }
        KnownRow before = known.get(key);
        if (before != null
                && !before.digest().equals(cells.digest(taking.sheet().columns()))) {
            cells.fault(taking.sheet().columns().getFirst(), "intake.other-content");
        }
        if (!cells.sound() || value == null) {
            taking.broken(key);
        } else {
            place(cells, key, value, before);
        }
    }

    private void place(Cells cells, String key, T value, @Nullable KnownRow before) {
        Optional<UUID> known = before == null ? taking.standing(value) : Optional.of(before.target());
        known.ifPresentOrElse(
                id -> {
                    skipped++;
                    taking.found(key, id, value);
                },
                () -> pending.add(new Pending<>(cells, key, value)));
    }

    private void write() {
        while (!pending.isEmpty()) {
            switch (taking.write(pending.stream().map(Pending::value).toList())) {
                case Many.All<UUID> all -> keep(all.made());
                case Many.None<UUID> none -> leaveOut(none.refusals());
            }
        }
        book.flushAndClear();
    }

    private void keep(List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            Pending<T> one = pending.get(i);
            String digest = one.cells().digest(taking.sheet().columns());
            book.add(new IntakeRow(new IntakeKey(taking.kind(), one.key()), digest, ids.get(i), now, by));
            taking.found(one.key(), ids.get(i), one.value());
        }
        taken += ids.size();
        pending.clear();
    }

    /** What is refused is told; the sound rows are tried again without it, for rows that follow may point at them. */
    private void leaveOut(SortedMap<Integer, Refused> refusals) {
        refusals.forEach((place, refused) -> {
            Pending<T> one = pending.get(place);
            one.cells().refused(taking.columnOf(refused.key()), refused);
            taking.broken(one.key());
        });
        List<Pending<T>> rest = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            if (!refusals.containsKey(i)) {
                rest.add(pending.get(i));
            }
        }
        pending.clear();
        pending.addAll(rest);
    }
}
