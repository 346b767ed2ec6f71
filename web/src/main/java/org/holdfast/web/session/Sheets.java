package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import org.holdfast.kernel.SessionId;
import org.holdfast.reports.signin.SignInSheets;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.Messages;

/** Hands sign-in sheets to the browser. Their file names say no more than the paper does. */
final class Sheets extends Div {
    private static final String PDF = "application/pdf";

    private final HandOver handOver;
    private final transient SignInSheets press;

    Sheets(SignInSheets press, Clock clock) {
        handOver = new HandOver(clock);
        this.press = press;
        add(handOver);
    }

    void of(SessionId session) {
        handOver.file(say("sheets.file"), PDF, () -> press.ofSession(session, Messages.locale()));
    }

    void of(LocalDate day) {
        handOver.file(say("sheets.file.day", day.toString()), PDF, () -> press.ofDay(day, Messages.locale()));
    }
}
