package org.holdfast.reports.accounting;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.access.AccountedRow;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.DisclosureAccount;
import org.holdfast.access.DisclosureGround;
import org.holdfast.access.DisclosureRow;
import org.holdfast.access.Disclosures;
import org.holdfast.access.LegalProfile;
import org.holdfast.access.ShareCategory;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.Refused;
import org.holdfast.reports.press.Mark;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.press.Records;
import org.holdfast.reports.press.Words;

/** Prints what left the programme of one client's record in three years, for the client (42 CFR 2.25). */
@Boundary
public class Accountings {
    @Inject
    Disclosures disclosures;

    @Inject
    Press press;

    /** One line of the paper. */
    record Line(String when, String recipient, String what, String purpose, String ground) {}

    /**
     * A PDF, A4 landscape, tagged; times are those of the client's site.
     *
     * @throws Refused {@code rules.no-such-record}, {@code press.busy}
     */
    @Asks(Action.EXPORT_DISCLOSURES)
    public byte[] pdf(String recordNumber, Printing printing) {
        DisclosureAccount account = disclosures.account(recordNumber);
        Words words = new Words(printing.locale());
        String title = words.say("account.title");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("TITLE", title);
        parameters.put("WHOSE", words.say("account.whose", account.client(), account.recordNumber()));
        parameters.put(
                "PERIOD",
                words.say(
                        "account.period",
                        words.date(account.from().atZone(account.zone()).toLocalDate()),
                        words.date(account.to().atZone(account.zone()).toLocalDate()),
                        account.rows().size()));
        parameters.put("EMPTY", account.rows().isEmpty() ? words.say("account.empty") : "");
        parameters.put("NOTICE", account.profile().notice());
        parameters.put("LAW", account.profile().law());
        parameters.put(
                "PRINTED", words.say("account.printed", words.moment(printing.at(), account.zone()), printing.by()));
        parameters.put("MARK", new Mark());
        List<Line> lines =
                account.rows().stream().map(row -> line(row, account, words)).toList();
        return press.pdf("accounting", title, words, parameters, new Records(lines));
    }

    private static Line line(AccountedRow row, DisclosureAccount account, Words words) {
        DisclosureRow said = row.disclosure();
        boolean byConsent = said.ground() == DisclosureGround.CONSENT;
        String ground = byConsent && row.consentVersion() != null
                ? words.say("account.consent", row.consentVersion())
                : words.say("account.ground." + said.ground());
        return new Line(
                words.moment(said.at(), account.zone()),
                said.recipient(),
                what(said, account.profile()),
                said.purpose(),
                words.say("account.how", ground, words.say("account.output." + said.output()), row.recordedBy()));
    }

    private static String what(DisclosureRow said, LegalProfile profile) {
        return said.what().stream()
                .map(one -> Arrays.stream(ShareCategory.values())
                        .filter(category -> category.name().equals(one))
                        .findFirst()
                        .map(profile::describe)
                        .orElse(one))
                .collect(Collectors.joining("; "));
    }
}
