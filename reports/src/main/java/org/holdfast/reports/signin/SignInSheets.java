package org.holdfast.reports.signin;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.reports.press.Mark;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Records;
import org.holdfast.reports.press.Words;
import org.holdfast.session.Rosters;
import org.holdfast.session.SignInSheet;

/**
 * Prints the sheets on which people of a group sign in. A sheet lies on a table: it says when and where and nothing of what for, gives
 * people by the name they go by and an initial, and carries the code by which its roster is found again.
 */
@Boundary
public class SignInSheets {
    /** Lines without a name, for who comes unbooked. */
    static final int SPARE = 4;

    @Inject
    Rosters rosters;

    @Inject
    Press press;

    /** One line of one sheet. */
    record Line(String code, String when, String where, String number, String name) {}

    /**
     * The sheet of one session: a PDF, A4, tagged; its time is that of the site.
     *
     * @throws Refused {@code session.unknown}, {@code press.busy}
     */
    @Asks(Action.MARK_ATTENDANCE)
    public byte[] ofSession(SessionId session, Locale locale) {
        return pdf(List.of(rosters.sheet(session)), locale);
    }

    /**
     * The sheets of all groups of a local day, each on pages of its own, by time.
     *
     * @throws Refused {@code roster.no-groups} where there is none, {@code press.busy}
     */
    @Asks(Action.SEE_DAY)
    public byte[] ofDay(LocalDate day, Locale locale) {
        List<SignInSheet> sheets = rosters.sheets(day);
        if (sheets.isEmpty()) {
            throw new Refused("roster.no-groups");
        }
        return pdf(sheets, locale);
    }

    private byte[] pdf(List<SignInSheet> sheets, Locale locale) {
        Words words = new Words(locale);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("MARK", new Mark());
        List<Line> lines = sheets.stream().flatMap(sheet -> lines(sheet, words)).toList();
        return press.pdf("sign-in", words.say("sign-in.title"), words, parameters, new Records(lines));
    }

    private static Stream<Line> lines(SignInSheet sheet, Words words) {
        List<String> names = new ArrayList<>(sheet.names());
        for (int spare = 0; spare < SPARE; spare++) {
            names.add("");
        }
        String code = sheet.code().substring(0, 3) + " " + sheet.code().substring(3);
        String where = Stream.of(sheet.site(), sheet.room() == null ? "" : sheet.room())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        String when = when(sheet, words.locale());
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> new Line(code, when, where, String.valueOf(i + 1), names.get(i)));
    }

    private static String when(SignInSheet sheet, Locale locale) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(locale)
                .format(sheet.heldOn());
        return sheet.startsAt() == null
                ? day
                : day + ", "
                        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .localizedBy(locale)
                                .format(sheet.startsAt().atZone(sheet.zone()));
    }
}
