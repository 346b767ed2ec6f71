package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.holdfast.access.Doors;
import org.jspecify.annotations.Nullable;

/**
 * The page that staff have open. Every few seconds it asks quietly whether what it shows may still be seen. Where not, everything goes from
 * the screen first, with the dialogs and words that lie over it; only then it is read anew, if there is a page without who was shown.
 */
final class OpenPage extends Div {
    /** A right that was removed acts on open screens within five seconds. */
    private static final int ASK_EVERY_SECONDS = 4;

    private final transient Doors doors;
    private @Nullable HasElement content;

    OpenPage(Doors doors) {
        this.doors = doors;
    }

    void show(@Nullable HasElement next) {
        if (next instanceof Page page && !page.equals(content)) {
            Use.poll(page, ASK_EVERY_SECONDS, () -> look(page));
        }
        content = next;
        Frame.show(this, next);
    }

    /** After a page was opened again: what was asked for anew at the Gate is shown. */
    void shown() {
        if (content != null && content.getElement().getParent() == null) {
            Frame.show(this, content);
        }
    }

    private void look(Page page) {
        if (doors.stillOpen(page.behind(), page.shown())) {
            return;
        }
        Div closed = new Div(new EmptyState(say("shut.title"), say("shut.text")));
        closed.setId("shut");
        closed.getElement().setAttribute("role", "alert");
        Frame.show(this, closed);
        getUI().ifPresent(ui -> ui.getChildren().toList().forEach(OpenPage::close));
        if (doors.stillOpen(page.behind(), List.of()) && page.readAnew()) {
            Frame.show(this, page);
        }
    }

    private static void close(Component over) {
        if (over instanceof Dialog dialog) {
            dialog.close();
            dialog.removeFromParent();
        } else if (over instanceof Notification words) {
            words.close();
            words.removeFromParent();
        }
    }
}
