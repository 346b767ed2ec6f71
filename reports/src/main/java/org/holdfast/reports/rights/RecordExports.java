package org.holdfast.reports.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.CareTeams;
import org.holdfast.access.ConsentRow;
import org.holdfast.access.Consents;
import org.holdfast.access.Gate;
import org.holdfast.access.Sensitivity;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.client.Contacts;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.Episodes;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.note.NoteRow;
import org.holdfast.note.Notes;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.relapse.UseEvents;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.press.Words;
import org.holdfast.rights.Corrections;
import org.holdfast.session.Sessions;
import org.holdfast.support.Supporters;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Holdfast holds about one client, for the client (45 CFR 164.524; GDPR 15 and 20): to be read, to be taken into
 * another system, and the papers they signed. What others said in confidence is withheld (164.524(a)(2)(v)), and the file says so.
 */
@Boundary
public class RecordExports {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    Gate gate;

    @Inject
    Clients clients;

    @Inject
    Contacts contacts;

    @Inject
    CareTeams careTeams;

    @Inject
    Episodes episodes;

    @Inject
    Sessions sessions;

    @Inject
    Supporters supporters;

    @Inject
    Notes notes;

    @Inject
    UseEvents returns;

    @Inject
    Consents consents;

    @Inject
    Corrections corrections;

    /** A ZIP with {@code record.html}, {@code record.json} and a PDF for each signed consent; days are local to the client's site. */
    @Asks(Action.EXPORT_RECORD)
    public byte[] zip(ClientId id, Printing printing) {
        gate.require(Action.EXPORT_RECORD, id, "whole record");
        Words words = new Words(printing.locale());
        ClientRow client = clients.client(id).orElseThrow();
        List<ConsentRow> agreed = consents.of(id);
        Map<String, List<Map<String, String>>> record = record(id, client, agreed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "record.html", html(words, printing, record).getBytes(StandardCharsets.UTF_8));
            put(zip, "record.json", json(words, printing, record));
            int number = 0;
            for (ConsentRow consent : agreed) {
                number++;
                if (!consent.paper().isEmpty()) {
                    put(zip, "consent-" + number + ".pdf", consents.paper(id, consent.consent()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, List<Map<String, String>>> record(ClientId id, ClientRow client, List<ConsentRow> agreed) {
        LocalDate today = clients.today(id);
        Map<String, List<Map<String, String>>> record = new LinkedHashMap<>();
        record.put(
                "person",
                List.of(line(
                        "recordNumber", client.recordNumber(),
                        "givenName", client.givenName(),
                        "familyName", client.familyName(),
                        "preferredName", client.preferredName(),
                        "pronouns", client.pronouns(),
                        "bornOn", client.bornOn())));
        record.put(
                "calledBefore",
                clients.history(id).stream()
                        .map(row -> line(
                                "givenName", row.givenName(),
                                "familyName", row.familyName(),
                                "preferredName", row.preferredName(),
                                "pronouns", row.pronouns(),
                                "bornOn", row.bornOn(),
                                "changedAt", row.changedAt()))
                        .toList());
        record.put(
                "contacts",
                contacts.of(id).stream()
                        .map(row -> line(
                                "kind", row.channel().kind(),
                                "address", row.channel().address(),
                                "may",
                                        row.channel().may().stream()
                                                .sorted()
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")),
                                "preferred", row.channel().preferred(),
                                "note", row.channel().note()))
                        .toList());
        record.put(
                "episodes",
                episodes.of(id).stream()
                        .map(row -> line(
                                "programme", row.programme(),
                                "site", row.site(),
                                "admittedOn", row.admittedOn(),
                                "dischargedOn", row.dischargedOn(),
                                "reason", row.reason(),
                                "firstRequestOn", row.dates().firstRequestOn(),
                                "firstContactOn", row.dates().firstContactOn(),
                                "lastContactOn", row.dates().lastContactOn(),
                                "planned",
                                        row.ending() == null
                                                ? null
                                                : row.ending().planned(),
                                "clientWords",
                                        row.ending() == null
                                                ? null
                                                : row.ending().clientWords(),
                                "clinicianWords",
                                        row.ending() == null
                                                ? null
                                                : row.ending().clinicianWords(),
                                "course", course(row)))
                        .toList());
        record.put(
                "careTeam",
                careTeams.of(id).stream()
                        .map(row -> line(
                                "name", row.name(), "lead", row.lead(), "since", row.since(), "until", row.until()))
                        .toList());
        record.put(
                "sessions",
                sessions.of(id, today.minusYears(100), today.plusYears(2)).stream()
                        .map(row -> line(
                                "heldOn", row.heldOn(),
                                "startsAt", row.startsAt(),
                                "kind", row.kind(),
                                "state", row.state(),
                                "reason", row.reason()))
                        .toList());
        record.put(
                "notes",
                notes.of(id).stream()
                        .filter(row -> row.sensitivity() == Sensitivity.ORDINARY)
                        .flatMap(this::withWhatItSaidBefore)
                        .map(row -> line(
                                "signedAt", row.signedAt(),
                                "heldOn", row.heldOn(),
                                "mood", row.words().mood(),
                                "workedOn", row.words().workedOn(),
                                "nextStep", row.words().nextStep(),
                                "words", row.words().words(),
                                "signedBy", row.signedBy(),
                                "amendedBecause", row.why()))
                        .toList());
        record.put(
                "returns",
                returns.of(id).stream()
                        .filter(row -> row.source() != UseEventSource.FAMILY)
                        .map(row -> line(
                                "kind", row.kind(),
                                "occurredOn", row.occurredOn(),
                                "precision", row.precision(),
                                "source", row.source(),
                                "certainty", row.certainty(),
                                "substance", row.substance(),
                                "note", row.note()))
                        .toList());
        record.put(
                "supporters",
                supporters.of(id).stream()
                        .map(row -> line(
                                "givenName", row.givenName(),
                                "familyName", row.familyName(),
                                "relationship", row.relationship(),
                                "fromOn", row.fromOn(),
                                "toOn", row.toOn()))
                        .toList());
        record.put(
                "consents",
                agreed.stream()
                        .map(row -> line(
                                "number", row.version(),
                                "recipient", row.recipient(),
                                "what", what(row),
                                "purpose", row.purpose(),
                                "givenOn", row.givenOn(),
                                "expiresOn", row.expiresOn(),
                                "endsWithStay", row.endsWithStay(),
                                "endedAt", row.retractedAt(),
                                "paperSha256", row.paper()))
                        .toList());
        record.put(
                "corrections",
                corrections.of(id).stream()
                        .map(row -> line(
                                "disputed", row.disputed(),
                                "words", row.words(),
                                "receivedOn", row.receivedOn(),
                                "steps",
                                        row.steps().stream()
                                                .map(step -> step.on() + " " + step.kind() + ": " + step.note())
                                                .collect(Collectors.joining("; "))))
                        .toList());
        return record;
    }

    /** The note that stands, and before it was amended, the latest first. */
    private Stream<NoteRow> withWhatItSaidBefore(NoteRow row) {
        return row.amends() == null
                ? Stream.of(row)
                : Stream.concat(Stream.of(row), notes.before(row.line(), row.id()).stream());
    }

    private static String course(EpisodeRow row) {
        return row.course().stream()
                .map(one -> one.fromOn() + " " + one.programme() + ", " + one.site()
                        + (one.level() == null ? "" : ", " + one.level()))
                .collect(Collectors.joining("; "));
    }

    private static String what(ConsentRow row) {
        return row.categories().isEmpty()
                ? row.information()
                : row.categories().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Names and values in turn; what is not known is left out. */
    private static Map<String, String> line(@Nullable Object... namesAndValues) {
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isBlank()) {
                line.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return line;
    }

    private static byte[] json(Words words, Printing printing, Map<String, List<Map<String, String>>> record) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("madeAt", printing.at().toString());
        all.put("madeBy", printing.by());
        all.put("withheld", words.say("record.withheld"));
        all.putAll(record);
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(Words words, Printing printing, Map<String, List<Map<String, String>>> record) {
        StringBuilder page = new StringBuilder();
        String title = words.say("record.title");
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(words.locale().toLanguageTag()))
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
                .append(
                        "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;")
                .append("border-bottom:1px solid #ccc}</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1><p>")
                .append(escaped(words.say("record.made", words.moment(printing.at(), printing.zone()), printing.by())))
                .append("</p><p>")
                .append(escaped(words.say("record.withheld")))
                .append("</p>");
        record.forEach((part, lines) -> {
            page.append("<h2>").append(escaped(words.say("record." + part))).append("</h2>");
            if (lines.isEmpty()) {
                page.append("<p>").append(escaped(words.say("record.nothing"))).append("</p>");
                return;
            }
            List<String> columns = new ArrayList<>();
            lines.forEach(line -> line.keySet().stream()
                    .filter(name -> !columns.contains(name))
                    .forEach(columns::add));
            page.append("<table><thead><tr>");
            columns.forEach(name -> page.append("<th scope=\"col\">")
                    .append(escaped(words.say("record." + part + "." + name)))
                    .append("</th>"));
            page.append("</tr></thead><tbody>");
            lines.forEach(line -> {
                page.append("<tr>");
                columns.forEach(name -> page.append("<td>")
                        .append(escaped(line.getOrDefault(name, "")))
                        .append("</td>"));
                page.append("</tr>");
            });
            page.append("</tbody></table>");
        });
        return page.append("</body></html>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
