package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.access.Denied;

/**
 * One neutral page for "there is no such page", "this door is not yours" and "this record is not yours", word for word the same,
 * so that nobody learns who is a client by trying.
 */
abstract class NothingHere<T extends Exception> extends Letter implements HasErrorParameter<T> {
    NothingHere() {
        super(say("nothing.title"), say("nothing.text"));
        setId("nothing-here");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<T> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** No such page. */
    @ParentLayout(StaffLayout.class)
    public static class NoPage extends NothingHere<NotFoundException> {}

    /** A door of another role. */
    @ParentLayout(StaffLayout.class)
    public static class NoDoor extends NothingHere<AccessDeniedException> {}

    /** The Gate said no. */
    @ParentLayout(StaffLayout.class)
    public static class NoRecord extends NothingHere<Denied> {}
}
