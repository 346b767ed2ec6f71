package org.holdfast.web.breach;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.LegalProfile;
import org.holdfast.breach.BreachRow;
import org.holdfast.breach.Breaches;
import org.holdfast.breach.NewAssessment;
import org.holdfast.breach.NoticeDue;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;

/** Every breach, how it was weighed, and who has to be told by when; what is late stands first. It prints. */
@Route(value = "breaches", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
@StyleSheet("css/client.css")
public class BreachesView extends Page implements HasDynamicTitle {
    private final transient Breaches breaches;
    private final LocalDate today;
    private final Div stack = new Div();

    @Inject
    public BreachesView(Breaches breaches) {
        super(Action.SEE_BREACHES);
        this.breaches = breaches;
        today = breaches.today();
        title(say("breach.title"));
        Button print = new Button(
                say("rules.print"),
                new Icon("print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        Button record = new Button(
                say("breach.record"),
                new Icon("add"),
                click -> new BreachDialog(breaches, today, () -> done("breach.recorded")).open());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.addClassName("hf-no-print");
        record.addClassName("hf-no-print");
        actions(print, record);
        stack.addClassName("hf-stack");
        add(stack);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("breach.title");
    }

    private void done(String key) {
        show();
        Toast.say(say(key));
    }

    private void show() {
        List<BreachRow> all = breaches.all();
        answer(say(
                "breach.answer",
                all.size(),
                all.stream().filter(row -> row.overdue(today)).count()));
        stack.removeAll();
        if (all.isEmpty()) {
            stack.add(new Card("", new EmptyState(say("breach.none"), say("breach.none.next"))));
        }
        all.forEach(row -> stack.add(card(row)));
    }

    private Card card(BreachRow row) {
        Card card = Card.with(say("breach.head", Dates.date(row.discoveredOn())), state(row));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("hf-glass-facts");
        LocalDate to = row.happenedTo();
        fact(facts, "breach.what", row.what());
        fact(facts, "breach.information", row.information());
        fact(
                facts,
                "breach.happened",
                to == null
                        ? Dates.date(row.happenedFrom())
                        : say("breach.between", Dates.date(row.happenedFrom()), Dates.date(to)));
        fact(facts, "breach.affected", String.valueOf(row.affected()));
        fact(facts, "breach.law", LegalProfile.of(row.legalProfile()).law());
        NewAssessment weighed = row.assessment();
        if (weighed == null) {
            fact(facts, "breach.assessment", say("breach.not-weighed"));
        } else {
            fact(facts, "breach.factor.nature", weighed.nature());
            fact(facts, "breach.factor.who", weighed.who());
            fact(facts, "breach.factor.acquired", weighed.acquired());
            fact(facts, "breach.factor.mitigated", weighed.mitigated());
        }
        UnorderedList notices = new UnorderedList();
        notices.addClassName("hf-list");
        row.notices().forEach(notice -> notices.add(new ListItem(due(notice))));
        row.sent()
                .forEach(notice -> notices.add(new ListItem(say(
                        "breach.sent",
                        say("breach.kind." + notice.kind()),
                        Dates.date(notice.sentOn()),
                        notice.how()))));
        Button weigh = new Button(
                say("breach.weigh"), click -> new AssessDialog(breaches, row, () -> done("breach.weighed")).open());
        Button told = new Button(
                say("breach.told"),
                click -> new NoticeDialog(breaches, row, today, () -> done("breach.told.saved")).open());
        Div actions = new Div(weigh, told);
        actions.addClassNames("hf-sharing-more", "hf-no-print");
        card.add(facts, notices, actions);
        return card;
    }

    private Span due(NoticeDue notice) {
        LocalDate sent = notice.sentOn();
        Span words = new Span(
                sent == null
                        ? say("breach.due", say("breach.kind." + notice.kind()), Dates.date(notice.dueOn()))
                        : say(
                                "breach.done",
                                say("breach.kind." + notice.kind()),
                                Dates.date(sent),
                                Dates.date(notice.dueOn())));
        words.setClassName("hf-coral-text", notice.overdue(today));
        return words;
    }

    private Span state(BreachRow row) {
        NewAssessment weighed = row.assessment();
        String key = row.overdue(today)
                ? "breach.state.late"
                : weighed == null
                        ? "breach.state.open"
                        : weighed.lowProbability() ? "breach.state.low" : "breach.state.breach";
        Span chip = new Span(say(key));
        chip.addClassName("hf-chip");
        if (row.overdue(today)) {
            chip.addClassName("hf-chip-coral");
        }
        return chip;
    }

    private static void fact(DescriptionList facts, String key, String what) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(what));
    }
}
