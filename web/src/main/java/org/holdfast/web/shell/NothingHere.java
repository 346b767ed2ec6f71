package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.holdfast.access.Denied;
import org.holdfast.access.Doors;
import org.holdfast.kernel.ClientId;

/**
 * One neutral page for "there is no such page", "this door is not yours" and "this record is not yours", word for word the same,
 * so that nobody learns who is a client by trying.
 */
abstract class NothingHere extends Letter {
    private static final Pattern RECORD = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    NothingHere() {
        super(say("nothing.title"), say("nothing.text"));
        setId("nothing-here");
    }

    /** No such page. */
    @ParentLayout(EveryonesLayout.class)
    public static class NoPage extends NothingHere implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A door of another role; that it was tried is on record. */
    @ParentLayout(EveryonesLayout.class)
    public static class NoDoor extends NothingHere implements HasErrorParameter<AccessDeniedException> {
        private final transient Doors doors;

        @Inject
        public NoDoor(Doors doors) {
            this.doors = doors;
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            List<String> address = event.getLocation().getSegments();
            doors.shut(address.getFirst(), client(address.getLast()));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** Whose record the address names, if it names one. */
    private static Optional<ClientId> client(String segment) {
        return RECORD.matcher(segment).matches()
                ? Optional.of(new ClientId(UUID.fromString(segment)))
                : Optional.empty();
    }

    /** The Gate said no. */
    @ParentLayout(EveryonesLayout.class)
    public static class NoRecord extends NothingHere implements HasErrorParameter<Denied> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Denied> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}
