package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.access.Denied;
import org.holdfast.access.Reason;
import org.holdfast.kernel.Refused;

/** What nobody foresaw, while a page is open. A refusal is a sentence; a denial stays neutral; the rest gets an incident number. */
public class Errors implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(Errors.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void error(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null && ui.isAttached()) {
            Toast.trouble(sentence);
        }
    }

    /** The sentence for the person before the screen. */
    static String sentence(Throwable thrown) {
        Optional<Refused> refused = cause(thrown, Refused.class);
        if (refused.isPresent()) {
            return say(refused.get());
        }
        Optional<Denied> denied = cause(thrown, Denied.class);
        if (denied.isPresent()) {
            return say(denied.get().reason() == Reason.TOO_FAST ? "error.too-fast" : "error.denied");
        }
        return say("error.incident", incident(thrown));
    }

    /** Writes it to the log under a number that can be read out over the phone. */
    public static String incident(Throwable thrown) {
        String number = Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36, 36 * 36 * 36 * 36 * 35), 36)
                .toUpperCase(Locale.ROOT)
                .replace('O', '8')
                .replace('I', '9');
        LOG.log(System.Logger.Level.ERROR, "Incident " + number, thrown);
        return number;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
