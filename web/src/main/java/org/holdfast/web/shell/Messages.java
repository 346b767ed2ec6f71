package org.holdfast.web.shell;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.holdfast.kernel.Refused;

/**
 * The words for people, by key. One bundle per part in {@code messages/}; a key begins with its part, and what a key needs is
 * filled in after the rules of {@link MessageFormat}.
 */
public final class Messages {
    /** The bundles, each kept by the author of its part. */
    static final List<String> BUNDLES = List.of(
            "shell",
            "refused",
            "session",
            "calendar",
            "client",
            "stay",
            "retention",
            "portal",
            "imports",
            "note",
            "rules",
            "audit",
            "disclosures",
            "glass",
            "breach",
            "rights");

    /** The languages and customs offered; the first is taken when the browser asks for none of them. */
    static final List<Locale> LOCALES = List.of(Locale.UK, Locale.US);

    private static final ResourceBundle.Control NO_SURPRISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The sentence in the reader's language. */
    public static String say(String key, Object... args) {
        return say(locale(), key, args);
    }

    /** The sentence in a given language. A key that no bundle knows is shown as it is, so that its absence is seen. */
    public static String say(Locale locale, String key, Object... args) {
        for (String bundle : BUNDLES) {
            try {
                ResourceBundle words = ResourceBundle.getBundle("messages/" + bundle, locale, NO_SURPRISE);
                if (words.containsKey(key)) {
                    return new MessageFormat(words.getString(key), locale).format(args);
                }
            } catch (MissingResourceException notWrittenYet) {
                continue;
            }
        }
        return key;
    }

    /** What a refusal says to the person who can mend it. */
    public static String say(Refused refused) {
        return say(refused.key(), refused.args().stream().map(Messages::said).toArray());
    }

    private static Object said(Object arg) {
        return switch (arg) {
            case LocalDate day -> Dates.date(day);
            case LocalTime time -> Dates.time(time);
            default -> arg;
        };
    }

    /** The reader's language and customs. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? LOCALES.getFirst() : ui.getLocale();
    }
}
