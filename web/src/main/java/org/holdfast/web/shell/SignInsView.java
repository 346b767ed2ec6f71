package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.SignInRow;
import org.holdfast.access.SignIns;

/** The reader's own sign-ins of ninety days, so that they notice one that was not theirs. */
@Route(value = SignInsView.PATH, layout = EveryonesLayout.class)
@PermitAll
public class SignInsView extends Page implements HasDynamicTitle {
    static final String PATH = "sign-ins";

    @Inject
    public SignInsView(SignIns signIns, Clock clock) {
        super(Action.SEE_OWN_SIGN_INS);
        title(say("signins.title"));
        answer(say("signins.answer"));
        List<SignInRow> rows = signIns.own();
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        ZoneId zone = clock.getZone();
        rows.forEach(row -> {
            Dates.Said when = Dates.said(
                    say(
                            "signins.at",
                            Dates.day(row.at().atZone(zone).toLocalDate()),
                            Dates.time(row.at(), zone),
                            zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId()),
                    row.at(),
                    zone);
            Span browser = new Span(row.browser().isBlank() ? say("signins.unknown") : row.browser());
            browser.addClassName("hf-quiet");
            list.add(new ListItem(when, new Span(" "), browser));
        });
        Card card = new Card();
        if (rows.isEmpty()) {
            card.add(new EmptyState(say("signins.none"), say("signins.none.next")));
        } else {
            card.add(list);
        }
        Paragraph help = new Paragraph(say("signins.help"));
        help.addClassNames("hf-quiet", "hf-read", "hf-below");
        add(card, help);
    }

    @Override
    public String getPageTitle() {
        return say("signins.title");
    }
}
