package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** The list of the day: what is left from earlier days on an amber strip, then the day by time. Draws only what changed. */
final class DayBoard extends Card {
    private final Desk desk;
    private final Clock clock;
    private final Runnable redraw;
    private final Runnable undo;
    private final Map<AttendanceId, DayLine> lines = new HashMap<>();
    private final Map<SessionId, GroupHeading> headings = new HashMap<>();
    private final Map<SessionId, Boolean> opened = new HashMap<>();
    private final List<Stop> shown = new ArrayList<>();
    private List<Object> drawn = List.of();
    private boolean showDone;
    private boolean hidesDone;

    DayBoard(Desk desk, Clock clock, Runnable redraw, Runnable undo) {
        this.desk = desk;
        this.clock = clock;
        this.redraw = redraw;
        this.undo = undo;
        addClassNames("hf-card-flush", "hf-day");
    }

    /** The lines and headings in the order in which they stand on the screen. */
    List<Stop> shown() {
        return List.copyOf(shown);
    }

    /** Another day: nothing of the last one is kept. */
    void clear() {
        lines.clear();
        headings.clear();
        opened.clear();
        drawn = List.of();
    }

    /**
     * Draws the lines that look different; and all anew, where they stand, only when their order or a heading changed, so that
     * nobody's half-typed reason loses the browser's focus.
     *
     * @param heading what stands above the day's lines, such as "Today"
     * @param runs whether it is today: done lines then step back on a phone, as long as something is open
     */
    void draw(String heading, boolean runs) {
        Instant now = clock.instant();
        List<Block> earlier = desk.earlier();
        List<Block> today = desk.today();
        hidesDone = runs && !today.stream().allMatch(Block::done);
        List<Object> plan = plan(heading, earlier, today);
        shown.clear();
        if (!plan.equals(drawn)) {
            drawn = plan;
            headings.clear();
            removeAll();
            if (!earlier.isEmpty()) {
                add(strip(), list(earlier));
            }
            if (!today.isEmpty()) {
                add(heading(heading, today), list(today));
            }
        }
        showLines(earlier, true, now);
        showLines(today, false, now);
        setClassName("hf-hides-done", hidesDone && !showDone);
        lines.keySet()
                .retainAll(Stream.concat(earlier.stream(), today.stream())
                        .filter(this::isOpen)
                        .flatMap(block -> block.rows().stream())
                        .map(DayRow::id)
                        .collect(Collectors.toSet()));
    }

    private List<Object> plan(String heading, List<Block> earlier, List<Block> today) {
        List<Object> plan = new ArrayList<>(List.of(heading, showDone, hidesDone, earlier.size()));
        Stream.concat(earlier.stream(), today.stream()).forEach(block -> {
            plan.add(block.group() ? block : block.session());
            plan.add(block.done());
            plan.add(isOpen(block));
            plan.add(isAt(block));
        });
        return plan;
    }

    private void showLines(List<Block> blocks, boolean earlier, Instant now) {
        for (Block block : blocks) {
            if (block.group()) {
                shown.add(new Stop.Heading(block.session()));
            }
            if (isOpen(block)) {
                String day = earlier ? Dates.day(block.first().heldOn()) : "";
                block.rows().forEach(row -> show(row, block.group(), day, now));
            }
        }
    }

    private void show(DayRow row, boolean member, String day, Instant now) {
        AttendanceId id = row.id();
        shown.add(new Stop.Line(id));
        String nowTime = Desk.isNow(row, now) ? Dates.time(now, row.zone()) : "";
        String beside = member ? "" : day.isEmpty() ? Words.soon(row, now) : day;
        Hint hint = day.isEmpty() ? Hint.of(desk.lately(row)) : Hint.NONE;
        line(id).show(new Look(
                row,
                id.equals(desk.focused()),
                Stream.of(Choice.values())
                        .filter(choice -> choice.canBeSaid(row, now))
                        .collect(Collectors.toSet()),
                nowTime,
                beside,
                member,
                id.equals(desk.asking()),
                hint,
                desk.trouble(id)));
    }

    private DayLine line(AttendanceId id) {
        return lines.computeIfAbsent(id, any -> new DayLine(desk, redraw, undo));
    }

    /** Brings the line or heading they are at into view and hands it the browser's focus. */
    void takeFocus() {
        Component here = switch (desk.at()) {
            case Stop.Line line -> lines.get(line.id());
            case Stop.Heading heading -> headings.get(heading.id());
            case null -> null;
        };
        if (here != null) {
            here.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** A digit of the keyboard answers the line that asks. */
    void onDigit(int digit) {
        AttendanceId asking = desk.asking();
        DayLine line = asking == null ? null : lines.get(asking);
        if (line != null) {
            line.onDigit(digit);
        }
    }

    private static Component strip() {
        H2 words = new H2(AttendanceMark.beside(AttendanceState.NOT_RECORDED), new Span(say("session.earlier")));
        Div strip = new Div(words);
        strip.addClassName("hf-strip");
        return strip;
    }

    private Component heading(String words, List<Block> blocks) {
        long done = blocks.stream().filter(Block::done).count();
        Div heading = new Div(new H2(words), new Span(say("session.count", blocks.size(), done)));
        heading.addClassName("hf-day-heading");
        if (done > 0 && hidesDone) {
            NativeButton toggle = DayLine.link(say(showDone ? "session.done.hide" : "session.done.show"), "", () -> {
                showDone = !showDone;
                redraw.run();
            });
            toggle.addClassName("hf-done-toggle");
            heading.add(toggle);
        }
        return heading;
    }

    private Component list(List<Block> blocks) {
        OrderedList list = new OrderedList();
        list.addClassName("hf-lines");
        for (Block block : blocks) {
            boolean open = isOpen(block);
            if (block.group()) {
                list.add(heading(block, open));
            }
            if (open) {
                block.rows().forEach(row -> list.add(line(row.id())));
            }
        }
        return list;
    }

    private GroupHeading heading(Block block, boolean open) {
        GroupHeading heading = new GroupHeading(
                block, desk.day(), open, isAt(block), () -> open(block, !open), () -> allHere(block), () -> {
                    desk.go(new Stop.Heading(block.session()));
                    redraw.run();
                });
        headings.put(block.session(), heading);
        return heading;
    }

    private boolean isAt(Block block) {
        return block.group() && new Stop.Heading(block.session()).equals(desk.at());
    }

    /** A group is open while somebody in it is in focus or asked about; else as the person chose; else while something is left. */
    private boolean isOpen(Block block) {
        if (!block.group() || holdsFocus(block)) {
            return true;
        }
        return opened.getOrDefault(block.session(), block.notRecorded());
    }

    private boolean holdsFocus(Block block) {
        return block.rows().stream()
                .anyMatch(row -> row.id().equals(desk.focused()) || row.id().equals(desk.asking()));
    }

    /** Opens or closes a group; who was at a line of it when it closes is then at its heading. */
    void open(Block block, boolean open) {
        opened.put(block.session(), open);
        if (!open && holdsFocus(block)) {
            desk.stopAsking();
            desk.go(new Stop.Heading(block.session()));
        }
        redraw.run();
    }

    /** Opens a closed group and closes an open one. */
    void turn(Block block) {
        open(block, !isOpen(block));
    }

    /** Everyone of a session whom nobody has marked has come. */
    void allHere(Block block) {
        desk.markAllHere(block);
        redraw.run();
    }
}
