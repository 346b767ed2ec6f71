package org.holdfast.web.disclosures;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.access.Accounting;
import org.holdfast.access.Action;
import org.holdfast.access.Caller;
import org.holdfast.access.Disclosures;
import org.holdfast.access.SignedIn;
import org.holdfast.kernel.Refused;
import org.holdfast.reports.accounting.Accountings;
import org.holdfast.reports.press.Printing;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.SignInAgain;
import org.holdfast.web.shell.StaffLayout;

/** The accounting of disclosures of one client, three years back, and what left on another ground than a consent. */
@Route(value = "disclosures", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
public class DisclosuresView extends Page implements HasDynamicTitle {
    private final transient Disclosures disclosures;
    private final TextField number = new TextField(say("disclosure.number"));
    private final Div account = new Div();
    private final HandOver handOver;
    private final OtherGroundCard other;

    @Inject
    public DisclosuresView(Disclosures disclosures, Accountings accountings, SignedIn signedIn, Clock clock) {
        super(Action.SEE_DISCLOSURES);
        this.disclosures = disclosures;
        handOver = new HandOver(clock);
        title(say("disclosure.title"));
        answer(say("disclosure.answer"));
        Button print = new Button(
                say("rules.print"),
                new Icon("print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("hf-no-print");
        String reader = signedIn.caller().map(Caller::name).orElse("");
        Button pdf = new Button(say("disclosure.pdf"), new Icon("download"), click -> {
            if (number.getValue().isBlank()) {
                show();
                return;
            }
            SignInAgain.trying(
                    this,
                    () -> handOver.file(
                            "account-of-disclosures.pdf",
                            "application/pdf",
                            () -> accountings.pdf(
                                    number.getValue(),
                                    new Printing(reader, clock.instant(), clock.getZone(), Messages.locale()))));
        });
        pdf.addClassName("hf-no-print");
        actions(print, pdf, handOver);
        other = new OtherGroundCard(disclosures, clock, number::getValue, this::show);
        number.setMaxLength(60);
        number.addValueChangeListener(change -> other.at(null));
        account.setId("account");
        account.addClassName("hf-scroll");
        account.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", say("disclosure.account"));
        Div asking = new Div(number, new Button(say("audit.show"), click -> show()));
        asking.addClassName("hf-asking");
        Div stack = new Div(new Card(say("disclosure.account"), asking, account), other);
        stack.addClassName("hf-stack");
        add(stack);
    }

    private void show() {
        account.removeAll();
        if (number.getValue().isBlank()) {
            account.add(new Paragraph(say("disclosure.needs-number")));
            return;
        }
        try {
            Accounting found = disclosures.accounting(number.getValue());
            other.at(found.zone());
            account.add(new Paragraph(say(
                    "disclosure.of",
                    number.getValue().strip(),
                    found.rows().size(),
                    found.zone().getId())));
            if (!found.rows().isEmpty()) {
                account.add(new AccountTable(found.rows(), found.zone()));
            }
        } catch (Refused refused) {
            account.add(new Paragraph(Messages.say(refused)));
        }
    }

    @Override
    public String getPageTitle() {
        return say("disclosure.title");
    }
}
