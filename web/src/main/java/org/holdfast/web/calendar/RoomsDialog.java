package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.RoomRow;
import org.holdfast.web.shell.FormDialog;

/** The rooms of a site: which there are, and a further one. */
final class RoomsDialog extends FormDialog {
    private final Planning planning;
    private final CalendarSite site;
    private final Runnable changed;
    private final TextField name = new TextField(say("calendar.rooms.name"));
    private final IntegerField places = new IntegerField(say("calendar.rooms.places"));

    RoomsDialog(Planning planning, CalendarSite site, Runnable changed) {
        super(say("calendar.rooms.title", site.name()), say("calendar.rooms.save"));
        this.planning = planning;
        this.site = site;
        this.changed = changed;
        UnorderedList list = new UnorderedList();
        list.addClassNames("hf-list", "hf-wide");
        site.rooms().forEach(room -> list.add(line(room)));
        list.setVisible(!site.rooms().isEmpty());
        put(list);
        if (site.rooms().isEmpty()) {
            note(say("calendar.rooms.none"));
        }
        ask(name, "room.name-length", "room.name-taken");
        ask(places, "room.places-range");
        name.setMaxLength(60);
        places.setStepButtonsVisible(true);
        places.setMin(1);
        places.setMax(500);
        places.setValue(2);
    }

    private ListItem line(RoomRow room) {
        NativeButton close = new NativeButton(say("calendar.rooms.close"), click -> {
            planning.rooms().close(site.id(), room.id());
            close();
            changed.run();
        });
        close.addClassName("hf-link");
        close.setAriaLabel(say("calendar.rooms.close.label", room.name()));
        return new ListItem(new Span(say("calendar.field.room.one", room.name(), room.places()) + " "), close);
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !name.getValue().isBlank(), "room.name-length", 60);
        need(missing, places.getValue() != null, "room.places-range", 1, 500);
        return missing;
    }

    @Override
    protected Runnable save() {
        planning.rooms().open(site.id(), name.getValue(), places.getValue());
        return changed;
    }
}
