package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;

/** Says what was done and what it caused, bottom right for eight seconds, with a way back where there is one. */
public final class Toast {
    private static final int EIGHT_SECONDS = 8_000;

    private Toast() {}

    /** What was done. */
    public static Notification say(String what) {
        return show(null, what, null);
    }

    /** What was done, with Undo. */
    public static Notification withUndo(String what, Runnable undo) {
        return show(null, what, undo);
    }

    /** What was done, with the mark that was made and Undo. */
    public static Notification withUndo(AttendanceMark mark, String what, Runnable undo) {
        return show(mark, what, undo);
    }

    /** What went wrong; it stays until it is closed. */
    public static Notification trouble(String what) {
        Notification toast = notification();
        toast.setDuration(0);
        Button close = new Button(Messages.say("toast.close"), click -> toast.close());
        toast.add(line(new Icon("warning"), what, close));
        toast.open();
        return toast;
    }

    private static Notification show(@Nullable Component mark, String what, @Nullable Runnable undo) {
        Notification toast = notification();
        toast.setDuration(EIGHT_SECONDS);
        Button back = undo == null
                ? null
                : new Button(Messages.say("toast.undo"), click -> {
                    toast.close();
                    undo.run();
                });
        toast.add(line(mark, what, back));
        toast.open();
        return toast;
    }

    private static Notification notification() {
        Notification toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_END);
        return toast;
    }

    private static Div line(@Nullable Component mark, String what, @Nullable Button button) {
        Div line = new Div();
        line.addClassName("hf-toast");
        if (mark != null) {
            line.add(mark);
        }
        line.add(new Span(what));
        if (button != null) {
            line.add(button);
        }
        return line;
    }
}
