package org.holdfast.web.rules;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.kernel.Refused;
import org.holdfast.session.NoticeRow;
import org.holdfast.session.Notices;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Toast;

/** How early a client must tell us for a cancellation to be in time, site by site; a new rule never looks back. */
final class NoticeCard extends Card {
    private final transient Notices notices;
    private final Div lines = new Div();

    NoticeCard(Notices notices) {
        super(say("laws.notice"));
        this.notices = notices;
        Paragraph means = new Paragraph(say("laws.notice.means"));
        means.addClassNames("hf-quiet", "hf-read");
        add(means, lines);
        show();
    }

    private void show() {
        lines.removeAll();
        List<NoticeRow> sites = notices.sites();
        if (sites.isEmpty()) {
            lines.add(new EmptyState(say("laws.sites.none"), say("laws.none.next")));
        }
        sites.forEach(site -> lines.add(line(site)));
    }

    private Div line(NoticeRow site) {
        H3 head = new H3(site.name());
        head.addClassName("hf-name");
        IntegerField hours = new IntegerField(say("laws.notice.hours"));
        hours.setStepButtonsVisible(true);
        hours.setMin(0);
        hours.setManualValidation(true);
        hours.setValue(site.hours());
        DatePicker from = DayField.of(say("laws.notice.from"));
        from.setValue(site.today());
        from.setMin(site.today());
        from.setManualValidation(true);
        Button save = new Button(say("laws.save"), click -> save(site, hours, from));
        save.setAriaLabel(say("laws.save.of", site.name()));
        Div line = new Div(head, new Div(hours, from, save));
        line.addClassName("hf-rule-line");
        Integer nextHours = site.nextHours();
        LocalDate nextFrom = site.nextFrom();
        if (nextHours != null && nextFrom != null) {
            Paragraph next = new Paragraph(say("laws.notice.next", Dates.date(nextFrom), nextHours));
            next.addClassName("hf-quiet");
            line.add(next);
        }
        return line;
    }

    private void save(NoticeRow site, IntegerField hours, DatePicker from) {
        hours.setInvalid(false);
        from.setInvalid(false);
        Integer wanted = hours.getValue();
        LocalDate day = from.getValue();
        if (wanted == null || day == null) {
            hours.setErrorMessage(say("laws.notice.both"));
            hours.setInvalid(true);
            hours.focus();
            return;
        }
        try {
            notices.set(site.site(), wanted, day);
            show();
            Toast.say(say("laws.notice.saved", site.name(), wanted, Dates.date(day)));
        } catch (Refused refused) {
            boolean ofTheDay = refused.key().equals("notice.looks-back");
            if (ofTheDay) {
                from.setErrorMessage(Messages.say(refused));
                from.setInvalid(true);
            } else {
                hours.setErrorMessage(Messages.say(refused));
                hours.setInvalid(true);
            }
        }
    }
}
