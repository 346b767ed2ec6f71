package org.holdfast.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of the import format and its columns, in the order in which files are taken in. The format: IMPORT-FORMAT.md. */
public enum Sheet {
    SITES("sites.csv", required("code", "name", "zone"), List.of()),
    PROGRAMMES("programmes.csv", required("code", "name"), List.of()),
    CLIENTS(
            "clients.csv",
            required("record_number", "site"),
            optional("given_name", "family_name", "preferred_name", "pronouns", "born_on")),
    EPISODES(
            "episodes.csv",
            required("episode_key", "record_number", "programme", "site", "admitted_on"),
            optional("first_request_on", "first_contact_on", "last_contact_on", "discharged_on", "discharge_reason")),
    SESSIONS(
            "sessions.csv",
            required("session_key", "record_number", "site", "kind", "held_on"),
            optional("episode_key", "mode", "title", "starts_at", "minutes", "clinician", "attendance", "reason")),
    USE_EVENTS(
            "use_events.csv",
            required("event_key", "record_number", "occurred_on", "source"),
            optional("kind", "precision", "certainty", "substance", "note")),
    SUPPORTERS(
            "supporters.csv",
            required("supporter_key", "record_number", "given_name", "relationship", "category", "from_on"),
            optional("family_name", "emotional", "informational", "practical", "strength", "phone", "to_on"));

    private final String file;
    private final List<String> required;
    private final List<String> columns;

    Sheet(String file, List<String> required, List<String> optional) {
        this.file = file;
        this.required = required;
        this.columns = Stream.concat(required.stream(), optional.stream()).toList();
    }

    private static List<String> required(String... names) {
        return List.of(names);
    }

    private static List<String> optional(String... names) {
        return List.of(names);
    }

    /** The sheet kept in a file of this name. */
    public static Optional<Sheet> ofFile(String name) {
        return Arrays.stream(values()).filter(sheet -> sheet.file.equals(name)).findFirst();
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** All columns, in the order of a {@link Row}'s cells. */
    public List<String> columns() {
        return columns;
    }

    /** What an empty cell of the column means, or nothing when it means "not known". */
    String whenEmpty(String column) {
        return switch (column) {
            case "mode" -> "IN_PERSON";
            case "precision" -> "DAY";
            case "certainty" -> "CERTAIN";
            case "kind" -> this == USE_EVENTS ? "USE" : "";
            case "emotional", "informational", "practical" -> "no";
            default -> "";
        };
    }

    /** Whether the column must be there and filled. */
    public boolean requires(String column) {
        return required.contains(column);
    }
}
