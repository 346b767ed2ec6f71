package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;

/** The answer at the top of the day: who is due now or next, and what is not recorded. It never says that someone is here. */
final class TopLine {
    private TopLine() {}

    static Component[] of(Desk desk, boolean today, Instant now) {
        List<Component> parts = new ArrayList<>();
        List<Block> blocks = desk.today();
        if (today) {
            due(blocks, now).ifPresent(words -> parts.add(new Span(words + " ")));
        }
        long open = Stream.concat(desk.earlier().stream(), blocks.stream())
                .filter(Block::notRecorded)
                .count();
        long earlier = desk.earlier().stream().filter(Block::notRecorded).count();
        if (open > 0) {
            Span amber = new Span(say("session.open", open));
            amber.addClassName("hf-amber-text");
            parts.add(amber);
            parts.add(new Span(rest(open, earlier) + " "));
            Anchor all = new Anchor("unrecorded", say("session.open.all"));
            all.getElement().setAttribute("router-link", true);
            parts.add(all);
        } else if (blocks.stream().anyMatch(Block::done)) {
            parts.add(new Span(say("session.all-recorded")));
        }
        return parts.toArray(Component[]::new);
    }

    private static String rest(long open, long earlier) {
        if (earlier == 0) {
            return ".";
        }
        return earlier == open ? say("session.open.all-earlier", open) : say("session.open.earlier", earlier);
    }

    private static Optional<String> due(List<Block> blocks, Instant now) {
        return blocks.stream()
                .filter(block -> Desk.isNow(block.first(), now))
                .findFirst()
                .map(block -> say("session.now", name(block), Words.time(block.first())))
                .or(() -> blocks.stream()
                        .filter(block -> block.first().startsAt() != null
                                && block.first().startsAt().isAfter(now))
                        .filter(block ->
                                block.rows().stream().anyMatch(row -> row.state() == AttendanceState.SCHEDULED))
                        .findFirst()
                        .map(block -> say("session.next", name(block), Words.time(block.first()))))
                .or(() -> blocks.isEmpty() ? Optional.empty() : Optional.of(say("session.nobody-else")));
    }

    private static String name(Block block) {
        DayRow first = block.first();
        return block.group() ? Words.group(first) : first.clientName();
    }
}
