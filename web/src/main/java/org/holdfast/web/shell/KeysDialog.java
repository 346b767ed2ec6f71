package org.holdfast.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** All keys of a page, behind {@code ?}. */
public class KeysDialog extends Dialog {
    /** @param keys the key caps and the message key of what each does */
    public KeysDialog(List<Line> keys) {
        setHeaderTitle(Messages.say("keys.title"));
        DescriptionList list = new DescriptionList();
        list.addClassName("hf-facts");
        for (Line line : keys) {
            DescriptionList.Term term = new DescriptionList.Term();
            line.caps().forEach(cap -> term.add(cap(cap)));
            list.add(term, new DescriptionList.Description(Messages.say(line.says())));
        }
        add(list);
        getFooter().add(new Button(Messages.say("keys.close"), click -> close()));
    }

    /** A key as it looks on the keyboard. */
    public static Span cap(String key) {
        Span cap = new Span(key);
        cap.addClassName("hf-key");
        cap.getElement().setAttribute("aria-hidden", "true");
        return cap;
    }

    /** Keys that do one thing. */
    public record Line(List<String> caps, String says) {
        public Line {
            caps = List.copyOf(caps);
        }
    }
}
