package org.holdfast.web.audit;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.holdfast.access.Action;
import org.holdfast.access.AuditRow;
import org.holdfast.access.Audits;
import org.holdfast.audit.AuditOrder;
import org.holdfast.kernel.Refused;
import org.holdfast.reports.press.Press;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.SignInAgain;
import org.holdfast.web.shell.StaffLayout;

/** Who saw what: by client, by person, by time, by answer; what deserves a question; and whether the record of it is whole. */
@Route(value = "access-log", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
public class AccessLogView extends Page implements HasDynamicTitle {
    private static final int DAYS = 7;
    private static final int SIZE = 100;

    private final transient Audits audits;
    private final TextField record = new TextField(say("audit.record"));
    private final TextField person = new TextField(say("audit.person"));
    private final DatePicker from = DayField.of(say("audit.from"));
    private final DatePicker to = DayField.of(say("audit.to"));
    private final Select<AuditOrder> order = new Select<>();
    private final Checkbox denied = new Checkbox(say("audit.denied"));
    private final Div lines = new Div();
    private final Button newer = new Button(say("audit.newer"), click -> turn(-1));
    private final Button older = new Button(say("audit.older"), click -> turn(1));
    private final HandOver handOver;
    private int page;

    @Inject
    public AccessLogView(Audits audits, KeptHeads heads, Press press, Clock clock) {
        super(Action.SEE_AUDIT);
        this.audits = audits;
        handOver = new HandOver(clock);
        title(say("audit.title"));
        answer(say("audit.answer"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        from.setValue(today.minusDays(DAYS - 1L));
        to.setValue(today);
        order.setLabel(say("audit.order"));
        order.setItems(AuditOrder.values());
        order.setItemLabelGenerator(one -> say("audit.order." + one));
        order.setValue(AuditOrder.NEWEST);
        record.setMaxLength(60);
        person.setMaxLength(100);
        Button show = new Button(say("audit.show"), click -> again());
        Div asking = new Div(record, person, from, to, order, denied, show);
        asking.addClassName("hf-asking");
        Button csv =
                new Button(say("audit.csv"), new Icon("download"), click -> file(".csv", "text/csv", LogFile::csv));
        Button xlsx = new Button(
                say("audit.xlsx"),
                new Icon("table"),
                click -> file(
                        ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        rows -> LogFile.xlsx(press, rows)));
        Div turning = new Div(newer, older, csv, xlsx, handOver);
        turning.addClassName("hf-turning");
        lines.addClassName("hf-scroll");
        lines.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", say("audit.lines"));
        Div stack = new Div(
                new WholeCard(audits, heads),
                new OdditiesCard(audits.oddities()),
                new Card(say("audit.lines"), asking, lines, turning));
        stack.addClassName("hf-stack");
        add(stack);
        show();
    }

    private void again() {
        page = 0;
        show();
    }

    private void turn(int by) {
        page += by;
        show();
    }

    private void show() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            put(List.of(), say("audit.days-missing"));
            return;
        }
        try {
            List<AuditRow> rows = audits.read(
                    record.getValue(),
                    person.getValue(),
                    first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    denied.getValue(),
                    order.getValue(),
                    page,
                    SIZE);
            put(rows, say("audit.none"));
        } catch (Refused refused) {
            put(List.of(), Messages.say(refused));
        }
    }

    /** All that the question answers, not only this page of it. */
    private void file(String ending, String type, Function<List<AuditRow>, byte[]> as) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            put(List.of(), say("audit.days-missing"));
            return;
        }
        SignInAgain.trying(
                this,
                () -> handOver.file(
                        "access-log-" + first + "-" + last + ending,
                        type,
                        () -> as.apply(audits.export(
                                record.getValue(),
                                person.getValue(),
                                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                                denied.getValue(),
                                order.getValue()))));
    }

    private void put(List<AuditRow> rows, String otherwise) {
        lines.removeAll();
        lines.add(rows.isEmpty() ? new Paragraph(otherwise) : new LogTable(rows));
        newer.setEnabled(page > 0);
        older.setEnabled(rows.size() == SIZE);
    }

    @Override
    public String getPageTitle() {
        return say("audit.title");
    }
}
