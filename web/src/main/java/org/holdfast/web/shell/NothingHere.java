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
abstract class NothingHere extends Letter {
    NothingHere() {
        super(say("nothing.title"), say("nothing.text"));
        setId("nothing-here");
    }

    /** No such page. */
    @ParentLayout(StaffLayout.class)
    public static class NoPage extends NothingHere implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A door of another role. */
    @ParentLayout(StaffLayout.class)
    public static class NoDoor extends NothingHere implements HasErrorParameter<AccessDeniedException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** The Gate said no. */
    @ParentLayout(StaffLayout.class)
    public static class NoRecord extends NothingHere implements HasErrorParameter<Denied> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Denied> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}
