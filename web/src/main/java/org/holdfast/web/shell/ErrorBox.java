package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.holdfast.kernel.Refused;

/** What happened, what is safe, what to do: in place, and read out at once. */
public class ErrorBox extends Div {
    public ErrorBox(String whatHappened, String whatIsSafe, Component... whatToDo) {
        addClassName("hf-error");
        getElement().setAttribute("role", "alert");
        Span bold = new Span(whatHappened);
        bold.addClassName("hf-strong");
        add(bold, new Span(" " + whatIsSafe + " "));
        add(whatToDo);
    }

    /** A refusal's sentence. */
    public static ErrorBox of(Refused refused) {
        return new ErrorBox(Messages.say(refused), "");
    }
}
