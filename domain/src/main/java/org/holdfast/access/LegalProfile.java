package org.holdfast.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The law a site works under, as data: what a consent must say, in the words that are signed, and what accompanies each disclosure.
 * A further country is a further file. Have your lawyers read the words; they are an engineer's reading of the law.
 */
public final class LegalProfile {
    /** Where nothing else is said: 42 CFR Part 2. */
    public static final String USUAL = "US_PART_2";

    private static final String ALL = "legal-profiles.properties";

    private final String code;
    private final Properties words;

    private LegalProfile(String code, Properties words) {
        this.code = code;
        this.words = words;
    }

    /** The codes of all profiles there are. */
    public static List<String> codes() {
        return Arrays.asList(load(ALL).getProperty("profiles").split("\\s+"));
    }

    /** @throws IllegalArgumentException where there is no such profile */
    public static LegalProfile of(String code) {
        if (!codes().contains(code)) {
            throw new IllegalArgumentException("no legal profile " + code);
        }
        return new LegalProfile(code, load(code + ".properties"));
    }

    /** Its code, as a site names it. */
    public String code() {
        return code;
    }

    /** The name of the law, for people. */
    public String law() {
        return say("law");
    }

    /** The statement that goes with every disclosure (42 CFR 2.32(a)). */
    public String notice() {
        return say("notice");
    }

    /** What a category means, so that a client knows what they agree to (42 CFR 2.31(a)(3)). */
    public String describe(ShareCategory category) {
        return say("category." + category);
    }

    /** From which age somebody is an adult where no programme says otherwise, in years. */
    public int ofAgeAt() {
        return Integer.parseInt(say("of-age-at"));
    }

    /** Months that a consent usually holds. */
    public int usualMonths() {
        return Integer.parseInt(say("usual-months"));
    }

    /** The language of its words, as a BCP 47 tag. */
    public String language() {
        return words.getProperty("language");
    }

    /** A sentence of this profile with its gaps filled; days are written out in its language. */
    String say(String key, Object... gaps) {
        String sentence = words.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException(code + " says nothing of " + key);
        }
        Locale locale = Locale.forLanguageTag(language());
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        Object[] said = Arrays.stream(gaps)
                .map(gap -> gap instanceof LocalDate day ? day.format(days) : gap)
                .toArray();
        return said.length == 0 ? sentence : new MessageFormat(sentence, locale).format(said);
    }

    private static Properties load(String file) {
        try (InputStream in = LegalProfile.class.getResourceAsStream("legal/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
