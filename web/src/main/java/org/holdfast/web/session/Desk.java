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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayList;
import org.holdfast.session.DayRow;
import org.holdfast.session.MarkResult;
import org.holdfast.session.NewMark;
import org.holdfast.session.SessionKind;
import org.holdfast.session.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * One clinician's day on the desk: its lines as last read, the one they are at, and what they did in this visit. Every mark goes
 * down to {@link Sessions} at once; nothing waits here to be saved.
 */
final class Desk {
    private final Sessions sessions;
    private final Consumer<Done> said;
    private final Map<AttendanceId, DayRow> earlier = new LinkedHashMap<>();
    private final Map<AttendanceId, DayRow> today = new LinkedHashMap<>();
    private final Map<AttendanceId, Trouble> troubles = new HashMap<>();
    private final Deque<Done> done = new ArrayDeque<>();
    private Map<ClientId, List<AttendanceState>> lately = Map.of();
    private LocalDate day = LocalDate.MIN;
    private Instant readAt = Instant.MIN;
    private @Nullable Stop at;
    private @Nullable AttendanceId asking;

    /** @param said hears what was done, so that it can be told and undone */
    Desk(Sessions sessions, Consumer<Done> said) {
        this.sessions = sessions;
        this.said = said;
    }

    /** Reads a day; on another day than before, everything of the last visit is put away. */
    void read(LocalDate wanted) {
        DayList list = sessions.day(wanted);
        boolean turned = !wanted.equals(day);
        Map<AttendanceId, DayRow> mended = new LinkedHashMap<>();
        if (turned) {
            troubles.clear();
            done.clear();
            at = null;
            asking = null;
        } else {
            earlier.values().stream().filter(row -> !row.notRecorded()).forEach(row -> mended.put(row.id(), row));
        }
        day = wanted;
        readAt = list.now();
        lay(earlier, list.earlier());
        mended.forEach(earlier::putIfAbsent);
        lay(today, list.lines());
        lately = list.lately();
        if (!stands(at)) {
            at = whereToBegin().map(row -> new Stop.Line(row.id())).orElse(null);
        }
    }

    /** Puts everything away: nothing of it comes back, not by undo either. */
    void clear() {
        Stream.of(earlier, today, troubles).forEach(Map::clear);
        done.clear();
        lately = Map.of();
        asking = null;
    }

    /** Everybody who stands on the desk. */
    Stream<ClientId> people() {
        return rows().map(DayRow::client);
    }

    /** Whether reading again would show something else: someone marked or booked, or a session has begun. */
    boolean stale(Instant now) {
        boolean begun = rows().anyMatch(row -> row.state() == AttendanceState.SCHEDULED
                && row.startsAt() != null
                && !row.startsAt().isAfter(now));
        return begun || sessions.changedSince(day, readAt.minusSeconds(5));
    }

    Sessions sessions() {
        return sessions;
    }

    LocalDate day() {
        return day;
    }

    List<Block> earlier() {
        return Block.of(List.copyOf(earlier.values()));
    }

    List<Block> today() {
        return Block.of(List.copyOf(today.values()));
    }

    /** How this person has come before this day. */
    List<AttendanceState> lately(DayRow row) {
        return lately.getOrDefault(row.client(), List.of());
    }

    /** The next one-to-one that is still ahead. */
    Optional<DayRow> next(Instant now) {
        return today.values().stream()
                .filter(row -> row.state() == AttendanceState.SCHEDULED
                        && row.startsAt() != null
                        && row.startsAt().isAfter(now))
                .filter(row -> row.kind() != SessionKind.GROUP)
                .findFirst();
    }

    private boolean stands(@Nullable Stop stop) {
        return switch (stop) {
            case Stop.Line line -> row(line.id()) != null;
            case Stop.Heading heading -> rows().anyMatch(row -> row.session().equals(heading.id()));
            case null -> false;
        };
    }

    /** Where they are: a line, or a heading. */
    @Nullable
    Stop at() {
        return at;
    }

    /** The line they are at; null at a heading. */
    @Nullable
    AttendanceId focused() {
        return at instanceof Stop.Line line ? line.id() : null;
    }

    /** The line whose mark could say more: how late, or why. */
    @Nullable
    AttendanceId asking() {
        return asking;
    }

    @Nullable
    Trouble trouble(AttendanceId id) {
        return troubles.get(id);
    }

    @Nullable
    DayRow row(AttendanceId id) {
        DayRow row = today.get(id);
        return row == null ? earlier.get(id) : row;
    }

    Optional<DayRow> focusedRow() {
        return Optional.ofNullable(focused()).map(this::row);
    }

    /** The session at whose heading they are. */
    Optional<Block> focusedGroup() {
        return at instanceof Stop.Heading heading
                ? Stream.concat(earlier().stream(), today().stream())
                        .filter(block -> block.session().equals(heading.id()))
                        .findFirst()
                : Optional.empty();
    }

    void focus(AttendanceId id) {
        at = new Stop.Line(id);
    }

    void go(Stop stop) {
        at = stop;
    }

    void stopAsking() {
        asking = null;
    }

    /** Moves among the lines and headings that are shown. */
    void move(int by, List<Stop> shown) {
        int from = shown.indexOf(at);
        if (!shown.isEmpty()) {
            at = shown.get(Math.clamp((long) from + by, 0, shown.size() - 1));
        }
    }

    void mark(AttendanceId id, Choice choice) {
        DayRow before = row(id);
        if (before == null || choice.stands(before)) {
            return;
        }
        Optional<DayRow> after = attempt(before, "session.not-saved", choice, row -> choice.mark(sessions, row));
        after.ifPresent(row -> {
            asking = choice.asks() ? id : null;
            remember(Done.one(before, row));
            if (id.equals(focused())) {
                advance(id);
            }
        });
    }

    /** Marks as having come everyone of a session whom nobody has marked. */
    void markAllHere(Block block) {
        List<DayRow> before = new ArrayList<>();
        List<DayRow> after = new ArrayList<>();
        block.rows().stream().map(DayRow::id).map(this::row).forEach(row -> {
            if (row != null && row.notRecorded()) {
                attempt(row, "session.not-saved", Choice.CAME, now -> Choice.CAME.mark(sessions, now))
                        .ifPresent(now -> {
                            before.add(row);
                            after.add(now);
                        });
            }
        });
        if (!after.isEmpty()) {
            asking = null;
            remember(new Done(before, after));
            AttendanceId from = focused();
            advance(from == null ? block.rows().getLast().id() : from);
        }
    }

    /**
     * Says more of the mark just made, by a further mark that counts as the same step.
     *
     * @return why it was not saved, where the answer was refused; the mark then stands and the line goes on asking
     */
    Optional<Refused> answer(AttendanceId id, Function<DayRow, MarkResult> more) {
        DayRow before = row(id);
        if (before == null) {
            return Optional.empty();
        }
        try {
            said(before, more.apply(before), "session.answer-not-saved", null).ifPresent(row -> {
                asking = null;
                boolean sameStep = !done.isEmpty() && done.getFirst().after().equals(List.of(before));
                DayRow start = sameStep ? done.pop().before().getFirst() : before;
                remember(Done.one(start, row));
            });
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** What this person is booked for after this session, within ten weeks; the next one first. */
    List<DayRow> later(DayRow row) {
        return sessions.of(row.client(), row.heldOn(), row.heldOn().plusWeeks(10)).stream()
                .filter(other -> other.state() == AttendanceState.SCHEDULED
                        && !other.session().equals(row.session()))
                .toList();
    }

    /** Takes back what was done last, by further marks. @return the lines as they stand again, none when there was nothing to undo */
    List<DayRow> undo() {
        if (done.isEmpty()) {
            return List.of();
        }
        Done last = done.pop();
        List<DayRow> back = new ArrayList<>();
        for (int i = 0; i < last.after().size(); i++) {
            DayRow before = last.before().get(i);
            attempt(last.after().get(i), "session.not-undone", null, row -> undo(row, before))
                    .ifPresent(back::add);
        }
        asking = null;
        if (!back.isEmpty()) {
            focus(back.getFirst().id());
        }
        return back;
    }

    private MarkResult undo(DayRow row, DayRow before) {
        return before.markedAt() == null
                ? sessions.undo(row.id(), row.seen())
                : sessions.putBack(row.id(), row.seen(), before.markedAt());
    }

    /** The line as it stands after the mark; empty when it was not saved, with the trouble noted at the line. */
    private Optional<DayRow> attempt(
            DayRow row, String otherwise, @Nullable Choice choice, Function<DayRow, MarkResult> mark) {
        try {
            return said(row, mark.apply(row), otherwise, choice);
        } catch (Refused refused) {
            focus(row.id());
            boolean why = refused.key().equals("mark.needs-a-reason");
            troubles.put(row.id(), new Trouble(say(otherwise), say(refused), false, choice, why));
            return Optional.empty();
        }
    }

    private Optional<DayRow> said(DayRow row, MarkResult result, String otherwise, @Nullable Choice choice) {
        return switch (result) {
            case MarkResult.Marked marked -> {
                troubles.remove(row.id());
                put(marked.line());
                yield Optional.of(marked.line());
            }
            case MarkResult.ChangedSince changed -> {
                put(changed.line());
                focus(row.id());
                troubles.put(row.id(), new Trouble(say(otherwise), whoChanged(changed.line()), true, choice, false));
                yield Optional.empty();
            }
        };
    }

    private static String whoChanged(DayRow row) {
        return row.markedAt() == null
                ? say("session.changed.taken-back")
                : say(
                        Words.markedOnItsDay(row) ? "session.changed" : "session.changed.later",
                        Words.who(row),
                        Words.markedTime(row),
                        Words.said(row));
    }

    /**
     * Changes what stands once the day is over, and says why.
     *
     * @param choice what holds instead; null to take back what stands
     */
    void correct(AttendanceId id, @Nullable Choice choice, String why) {
        DayRow before = row(id);
        if (before != null) {
            NewMark mark = choice == null ? NewMark.of(AttendanceState.NOT_RECORDED) : choice.mark();
            said(before, sessions.mark(id, before.seen(), mark.correcting(why)), "session.not-saved", choice)
                    .ifPresent(after -> {
                        asking = choice != null && choice.asks() ? id : null;
                        remember(Done.one(before, after));
                    });
        }
    }

    /** The person has seen what stands and leaves it so. */
    void settle(AttendanceId id) {
        troubles.remove(id);
    }

    private void remember(Done step) {
        done.push(step);
        said.accept(step);
    }

    private void put(DayRow row) {
        (today.containsKey(row.id()) ? today : earlier).put(row.id(), row);
    }

    private Stream<DayRow> rows() {
        return Stream.concat(earlier.values().stream(), today.values().stream());
    }

    /** On to the next line that nobody has recorded, in the order of the screen; where there is none, stay. */
    private void advance(AttendanceId from) {
        List<DayRow> order = Stream.concat(earlier().stream(), today().stream())
                .flatMap(block -> block.rows().stream())
                .toList();
        int here = order.stream().map(DayRow::id).toList().indexOf(from);
        order.stream().skip(here + 1L).filter(DayRow::notRecorded).findFirst().ifPresent(row -> focus(row.id()));
    }

    /** Now; else the first one not recorded, of the day before those of earlier days; else the next one; else the first. */
    private Optional<DayRow> whereToBegin() {
        List<DayRow> order =
                today().stream().flatMap(block -> block.rows().stream()).toList();
        return order.stream()
                .filter(row -> row.notRecorded() && isNow(row, readAt))
                .findFirst()
                .or(() -> order.stream().filter(DayRow::notRecorded).findFirst())
                .or(() -> rows().filter(DayRow::notRecorded).findFirst())
                .or(() -> order.stream()
                        .filter(row -> row.state() == AttendanceState.SCHEDULED)
                        .findFirst())
                .or(() -> rows().findFirst());
    }

    static boolean isNow(DayRow row, Instant now) {
        Instant start = row.startsAt();
        Instant end = row.endsAt();
        return start != null && end != null && !start.isAfter(now) && end.isAfter(now);
    }

    private static void lay(Map<AttendanceId, DayRow> lines, List<DayRow> rows) {
        lines.clear();
        rows.forEach(row -> lines.put(row.id(), row));
    }
}
