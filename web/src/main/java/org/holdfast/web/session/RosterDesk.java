package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.DraftMark;
import org.holdfast.session.LineRefused;
import org.holdfast.session.NewMark;
import org.holdfast.session.Roster;
import org.holdfast.session.RosterResult;
import org.holdfast.session.Rosters;
import org.jspecify.annotations.Nullable;

/** One roster on the desk. Whatever is put down goes down to {@link Rosters} as a draft at once; Save alone puts it on record. */
final class RosterDesk {
    private final Rosters rosters;
    private final Map<AttendanceId, DayRow> rows = new LinkedHashMap<>();
    private final Map<AttendanceId, DraftMark> draft = new HashMap<>();
    private final Map<AttendanceId, RosterTrouble> troubles = new HashMap<>();
    private final Deque<Map<AttendanceId, Optional<DraftMark>>> done = new ArrayDeque<>();
    private Roster roster;
    private @Nullable AttendanceId focused;
    private @Nullable AttendanceId asking;
    private @Nullable Instant keptAt;
    private @Nullable Instant allHereAt;

    RosterDesk(Rosters rosters, SessionId session) {
        this.rosters = rosters;
        roster = rosters.open(session);
        lay(roster);
        focused = nextOpen(-1).or(() -> rows.keySet().stream().findFirst()).orElse(null);
    }

    private void lay(Roster now) {
        roster = now;
        rows.clear();
        now.lines().forEach(row -> rows.put(row.id(), row));
        draft.clear();
        draft.putAll(now.draft());
        keptAt = now.draftOf();
        troubles.values().removeIf(RosterTrouble::changed);
        draft.values().forEach(this::compare);
        if (focused != null && !rows.containsKey(focused)) {
            focused = rows.keySet().stream().findFirst().orElse(null);
        }
    }

    Roster roster() {
        return roster;
    }

    List<DayRow> rows() {
        return List.copyOf(rows.values());
    }

    @Nullable
    DraftMark put(AttendanceId id) {
        return draft.get(id);
    }

    int drafted() {
        return draft.size();
    }

    @Nullable
    Instant keptAt() {
        return keptAt;
    }

    /** When everyone left was put down as having come, as long as that can be undone with one key. */
    @Nullable
    Instant allHereAt() {
        return allHereAt;
    }

    @Nullable
    AttendanceId focused() {
        return focused;
    }

    @Nullable
    AttendanceId asking() {
        return asking;
    }

    Optional<DayRow> focusedRow() {
        return Optional.ofNullable(focused).map(rows::get);
    }

    @Nullable
    RosterTrouble trouble(AttendanceId id) {
        return troubles.get(id);
    }

    /** How many lines somebody else has marked otherwise since, and the person has not decided. */
    long undecided() {
        return troubles.values().stream().filter(RosterTrouble::changed).count();
    }

    /** What would be on record if it were saved now. */
    AttendanceState state(DayRow row) {
        DraftMark put = draft.get(row.id());
        return put == null ? row.state() : put.mark().state();
    }

    /** How many nobody has said anything about. */
    long left() {
        return rows.values().stream().filter(this::open).count();
    }

    private boolean open(DayRow row) {
        return !draft.containsKey(row.id()) && row.markedAt() == null;
    }

    /** Whether changing what stands takes a reason: the day is over. */
    boolean over(DayRow row) {
        return row.markedAt() != null && row.heldOn().isBefore(LocalDate.ofInstant(roster.now(), row.zone()));
    }

    void focus(AttendanceId id) {
        focused = id;
    }

    void move(int by) {
        List<AttendanceId> order = List.copyOf(rows.keySet());
        if (!order.isEmpty()) {
            focused = order.get(Math.clamp((long) order.indexOf(focused) + by, 0, order.size() - 1));
        }
    }

    /** Puts down a choice; what stands on record already is not put down again. */
    void choose(AttendanceId id, Choice choice) {
        DayRow row = rows.get(id);
        if (row == null) {
            return;
        }
        if (row.markedAt() != null && choice.stands(row)) {
            takeBack(id);
        } else if (!choice.is(state(row)) || !draft.containsKey(id)) {
            if (keep(Map.of(id, choice.mark()))) {
                asking = choice.asks() ? id : null;
                advance(id);
            }
        }
    }

    /** Says more of what was put down, as the same step. */
    void more(AttendanceId id, NewMark mark) {
        if (rows.containsKey(id)) {
            Map<AttendanceId, Optional<DraftMark>> step = done.peek();
            boolean sameStep = step != null && step.size() == 1 && step.containsKey(id);
            if (keep(Map.of(id, mark)) && sameStep) {
                done.pop();
            }
        }
    }

    void allHere() {
        Map<AttendanceId, NewMark> all = new LinkedHashMap<>();
        rows.values().stream().filter(this::open).forEach(row -> all.put(row.id(), Choice.CAME.mark()));
        if (!all.isEmpty() && keep(all)) {
            asking = null;
            allHereAt = keptAt;
        }
    }

    void takeBack(AttendanceId id) {
        if (draft.containsKey(id)) {
            remember(List.of(id));
            rosters.takeBack(roster.session(), List.of(id));
            draft.remove(id);
            troubles.remove(id);
            asking = null;
        }
    }

    /** Takes back what was put down last. */
    boolean undo() {
        if (done.isEmpty()) {
            return false;
        }
        Map<AttendanceId, Optional<DraftMark>> step = done.pop();
        step.keySet().retainAll(rows.keySet());
        List<AttendanceId> gone = step.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        List<DraftMark> back = step.values().stream().flatMap(Optional::stream).toList();
        rosters.takeBack(roster.session(), gone);
        if (!back.isEmpty()) {
            rosters.keep(roster.session(), back);
        }
        gone.forEach(draft::remove);
        back.forEach(put -> draft.put(put.line(), put));
        step.keySet().forEach(troubles::remove);
        asking = null;
        allHereAt = null;
        step.keySet().stream().findFirst().ifPresent(this::focus);
        return true;
    }

    /** @return how many got a mark; empty when nothing was saved and the trouble stands at its lines */
    Optional<Integer> save() {
        troubles.clear();
        try {
            return switch (rosters.save(roster.session())) {
                case RosterResult.Saved saved -> {
                    lay(saved.roster());
                    putAway();
                    yield Optional.of(saved.marked().size());
                }
                case RosterResult.ChangedSince changed -> {
                    lay(changed.roster());
                    focused = changed.changed().getFirst();
                    yield Optional.empty();
                }
            };
        } catch (LineRefused refused) {
            troubles.put(refused.line(), RosterTrouble.refused(say("roster.not-saved"), say(refused)));
            focused = refused.line();
            return Optional.empty();
        }
    }

    /** Somebody else may have marked the line since it was put down, and have said something else. */
    private void compare(DraftMark put) {
        DayRow row = rows.get(put.line());
        if (row != null && row.seen() != put.seen() && !Put.says(row, put.mark())) {
            String what = row.markedAt() == null
                    ? say("roster.changed.taken-back", row.clientName())
                    : say("roster.changed", Words.who(row), row.clientName(), Words.said(row));
            troubles.put(
                    put.line(), RosterTrouble.changedSince(what, say("roster.changed.means", Put.words(put.mark()))));
        }
    }

    /** What the other one said stands. */
    void keepTheirs(AttendanceId id) {
        takeBack(id);
        troubles.remove(id);
    }

    /** The caller has seen what the other one said and says their own all the same. */
    void useMine(AttendanceId id) {
        DraftMark put = draft.get(id);
        if (put != null && keep(Map.of(id, put.mark()))) {
            troubles.remove(id);
        }
    }

    void discard() {
        rosters.discard(roster.session());
        putAway();
        readAgain();
    }

    /** Whether the session has begun since it was read. */
    boolean begunSince(Instant now) {
        return rows.values().stream()
                .anyMatch(row -> row.state() == AttendanceState.SCHEDULED
                        && row.startsAt() != null
                        && !row.startsAt().isAfter(now));
    }

    /** Somebody was added or taken off, or somebody else has marked. */
    void readAgain() {
        lay(rosters.open(roster.session()));
    }

    private void putAway() {
        done.clear();
        troubles.clear();
        asking = null;
        allHereAt = null;
    }

    private boolean keep(Map<AttendanceId, NewMark> marks) {
        List<DraftMark> puts = new ArrayList<>();
        marks.forEach((id, mark) -> {
            DayRow row = rows.get(id);
            if (row != null) {
                puts.add(new DraftMark(id, row.seen(), mark));
            }
        });
        try {
            keptAt = rosters.keep(roster.session(), puts);
        } catch (Refused refused) {
            AttendanceId id = puts.getFirst().line();
            troubles.put(id, RosterTrouble.refused(say("roster.not-kept"), say(refused)));
            focused = id;
            return false;
        }
        remember(puts.stream().map(DraftMark::line).toList());
        puts.forEach(put -> {
            draft.put(put.line(), put);
            troubles.remove(put.line());
        });
        return true;
    }

    private void remember(List<AttendanceId> lines) {
        Map<AttendanceId, Optional<DraftMark>> step = new LinkedHashMap<>();
        lines.forEach(id -> step.put(id, Optional.ofNullable(draft.get(id))));
        done.push(step);
        allHereAt = null;
    }

    /** On to the next one that is open; where there is none, stay. */
    private void advance(AttendanceId from) {
        if (from.equals(focused)) {
            nextOpen(List.copyOf(rows.keySet()).indexOf(from)).ifPresent(this::focus);
        }
    }

    private Optional<AttendanceId> nextOpen(int after) {
        return rows.values().stream()
                .skip(after + 1L)
                .filter(this::open)
                .map(DayRow::id)
                .findFirst();
    }
}
