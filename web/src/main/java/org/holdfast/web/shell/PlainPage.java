package org.holdfast.web.shell;

import java.util.Locale;

/** A page without Vaadin, for before and after a sign-in: what happened, and one way on. What it is given is ours, never typed. */
final class PlainPage {
    private PlainPage() {}

    /**
     * @param root path of the application
     * @param key of its words: {@code .title} and {@code .text}
     * @param way on from here, as HTML; or empty
     * @param script as HTML; or empty
     */
    static String of(Locale locale, String root, String key, String way, String script) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="icon" href="%s/img/mark.svg"><link rel="stylesheet" href="%s/css/holdfast.css"></head>
                <body><main class="hf-letter" id="%s"><img class="hf-logo-svg" src="%s/img/mark.svg" alt="" width="48" height="48">
                <h1>%s</h1><p>%s</p>%s</main>%s</body></html>
                """.formatted(
                        locale.getLanguage(),
                        Messages.say(locale, "shell.name"),
                        root,
                        root,
                        key.replaceFirst("^plain\\.", "").replace('.', '-'),
                        root,
                        Messages.say(locale, key + ".title"),
                        Messages.say(locale, key + ".text"),
                        way,
                        script);
    }

    /** The one thing to do. */
    static String button(String address, String words) {
        return "<p><a class=\"hf-button hf-button-primary\" href=\"" + address + "\">" + words + "</a></p>";
    }
}
