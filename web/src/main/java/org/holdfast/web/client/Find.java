package org.holdfast.web.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.holdfast.client.ClientRow;

/** Finds people by any part of their names or record number, however it is typed: without accents, in any order and case. */
final class Find {
    /** Letters that Unicode does not take apart, as people type them on another keyboard. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ı", "i"),
            Map.entry("’", "'"));

    private Find() {}

    static boolean matches(ClientRow row, String typed) {
        String all =
                plain(row.givenName() + " " + row.familyName() + " " + row.calledName() + " " + row.recordNumber());
        return Arrays.stream(plain(typed).split("\\s+")).allMatch(all::contains);
    }

    static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            bare = bare.replace(letter.getKey(), letter.getValue());
        }
        return bare.strip();
    }
}
