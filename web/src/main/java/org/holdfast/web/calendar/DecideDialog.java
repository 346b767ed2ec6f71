package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdfast.access.Colleague;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.Change;
import org.holdfast.session.Reach;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The sessions in days off, to be decided one by one or all alike: keep, move, call off, or hand to a colleague. What is refused stays
 * in the list with its sentence.
 */
final class DecideDialog extends Dialog {
    /** What is to become of a session. @param colleague whom it goes to; null for the others */
    private record Fate(String key, @Nullable Colleague colleague) {
        String words() {
            return colleague == null ? say(key) : say(key, colleague.name());
        }
    }

    private static final Fate KEEP = new Fate("calendar.decide.keep", null);
    private static final Fate CALL_OFF = new Fate("calendar.decide.call-off", null);

    private final Planning planning;
    private final CalendarSite site;
    private final Runnable done;
    private final Map<CalendarRow, Select<Fate>> open = new LinkedHashMap<>();
    private final Map<CalendarRow, String> troubles = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();

    DecideDialog(Planning planning, CalendarSite site, List<CalendarRow> rows, Runnable done) {
        this.planning = planning;
        this.site = site;
        this.done = done;
        setHeaderTitle(say("calendar.decide.title", rows.size()));
        addClassName("hf-form-dialog");
        setCloseOnOutsideClick(false);
        setWidth("720px");
        add(new Paragraph(say("calendar.decide.means")));
        rows.forEach(row -> open.put(row, fates(row)));
        Select<Fate> all = select(Stream.concat(
                        Stream.of(KEEP, CALL_OFF), site.clinicians().stream().map(DecideDialog::handTo))
                .toList());
        all.setLabel(say("calendar.decide.all"));
        all.addValueChangeListener(change -> open.values().forEach(one -> take(one, change.getValue())));
        list.addClassName("hf-list");
        add(all, list);
        draw();
        Button go = new Button(say("calendar.decide.save"), click -> decide());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> go.setEnabled(true));
        getFooter().add(new Button(say("calendar.decide.later"), click -> leave()), go);
        addDialogCloseActionListener(close -> leave());
    }

    private static void take(Select<Fate> one, Fate fate) {
        if (one.isEnabled() && one.getListDataView().contains(fate)) {
            one.setValue(fate);
        }
    }

    private void leave() {
        close();
        done.run();
    }

    private static Fate handTo(Colleague colleague) {
        return new Fate("calendar.decide.hand", colleague);
    }

    private Select<Fate> fates(CalendarRow row) {
        List<Fate> fates = new ArrayList<>(List.of(KEEP, CALL_OFF));
        site.clinicians().stream()
                .filter(one -> !Objects.equals(one.id(), row.clinician()))
                .forEach(one -> fates.add(handTo(one)));
        Select<Fate> select = select(fates);
        select.setEnabled(row.mine());
        select.setAriaLabel(say("calendar.decide.one", Words.label(row)));
        return select;
    }

    private static Select<Fate> select(List<Fate> fates) {
        Select<Fate> select = new Select<>();
        select.setItems(fates);
        select.setItemLabelGenerator(Fate::words);
        select.setValue(KEEP);
        return select;
    }

    private void draw() {
        list.removeAll();
        open.forEach((row, fate) -> {
            Span what =
                    new Span(say("calendar.decide.line", Dates.dayAndTime(row.startsAt(), row.zone()), Words.who(row)));
            Div line = new Div(what, fate);
            line.addClassName("hf-decide");
            if (row.mine() && !row.marked()) {
                line.add(new Button(say("calendar.move"), click -> move(row)));
            }
            ListItem item = new ListItem(line);
            String trouble =
                    row.mine() ? troubles.getOrDefault(row, "") : say("calendar.decide.not-mine", row.clinicianName());
            if (!trouble.isEmpty()) {
                Span words = new Span(trouble);
                words.addClassName(row.mine() ? "hf-coral-text" : "hf-quiet");
                item.add(words);
            }
            list.add(item);
        });
    }

    private void move(CalendarRow row) {
        new MoveDialog(planning, site, row, moved -> {
                    open.remove(row);
                    finishOrDraw();
                })
                .open();
    }

    private void decide() {
        troubles.clear();
        for (Map.Entry<CalendarRow, Select<Fate>> one : List.copyOf(open.entrySet())) {
            CalendarRow row = one.getKey();
            try {
                carryOut(row, one.getValue().getValue());
                open.remove(row);
            } catch (Refused refused) {
                troubles.put(row, Messages.say(refused));
            }
        }
        finishOrDraw();
    }

    private void carryOut(CalendarRow row, Fate fate) {
        if (fate.colleague() != null) {
            Change place = row.place();
            planning.bookings()
                    .move(
                            row.id(),
                            Reach.THIS,
                            new Change(
                                    place.day(),
                                    place.time(),
                                    place.minutes(),
                                    place.room(),
                                    fate.colleague().id()));
        } else if (fate.equals(CALL_OFF)) {
            planning.bookings().callOff(row.id(), null);
        }
    }

    private void finishOrDraw() {
        if (open.isEmpty()) {
            leave();
        } else {
            draw();
        }
    }
}
