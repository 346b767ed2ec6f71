package org.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.holdfast.access.Audits;
import org.holdfast.access.Disclosures;
import org.holdfast.access.Role;
import org.holdfast.audit.AuditOrder;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all floors are tried with is many, of many kinds, and in every field where people's words are kept. */
class HostileWordsTest {
    /** Texts that nobody types: ours, or held to a few values by a check. */
    private static final Set<String> NEVER_TYPED = Set.of(
            "recorded_by",
            "made_by",
            "retracted_by",
            "proposed_by",
            "confirmed_by",
            "taken_by",
            "subject",
            "code",
            "zone",
            "legal_profile",
            "role",
            "kind",
            "mode",
            "why",
            "weekdays",
            "level_of_care",
            "found_by",
            "sorts_by",
            "changed_by",
            "mark",
            "source",
            "certainty",
            "date_precision",
            "discharge_reason",
            "category",
            "strength",
            "ground",
            "output",
            "method",
            "signer",
            "pressed",
            "authority",
            "sensitivity",
            "mood",
            "author",
            "verdict",
            "key",
            "digest");

    private static final Set<String> TYPED_ALL_THE_SAME =
            Set.of("consent_signature.mark", "note.why", "note_draft.why");

    private final OpenClinic clinic = OpenClinic.open();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void they_are_more_than_two_hundred_and_none_twice() {
        assertThat(HostileWords.all()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    private void everywhere() throws SQLException {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", here);
        try (Connection owner = clinic.owner()) {
            HostileWords.into(
                    owner, here.value(), ruth.value(), "ruth", clinic.clock().instant());
        }
    }

    @Test
    @Tag("slow")
    void no_field_for_words_is_without_them() throws SQLException {
        everywhere();
        List<String> without = new ArrayList<>();
        for (Object field : clinic.ask("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and (data_type = 'text' or udt_name = '_text')"
                + " and table_name <> 'flyway_schema_history' order by 1")) {
            String table = field.toString().substring(0, field.toString().indexOf('.'));
            String column = field.toString().substring(table.length() + 1);
            boolean typed = !NEVER_TYPED.contains(column) || TYPED_ALL_THE_SAME.contains(field.toString());
            long kept = clinic.askAsOwner(
                    "select count(*) from " + table + " where cast(" + column + " as text) like '%hfXss%'");
            if (typed && kept < 15) {
                without.add(field + " holds " + kept);
            }
        }
        assertThat(without).isEmpty();
        assertThat(clinic.ask("select note from use_event where client_id = ?", theRecord()))
                .containsExactlyInAnyOrderElementsOf(HostileWords.all());
    }

    @Test
    @Tag("slow")
    void looked_for_as_a_persons_name_they_find_whoever_is_called_so_in_every_order_and_nobody_else()
            throws SQLException {
        everywhere();
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        Instant from = clinic.clock().instant().minusSeconds(9);
        Instant to = clinic.clock().instant().plusSeconds(9);
        for (String word : HostileWords.all()) {
            String asked = word.strip().toLowerCase(Locale.ROOT);
            AuditOrder order = AuditOrder.values()[word.length() % AuditOrder.values().length];
            assertThat(clinic.the(Audits.class).read("", word, from, to, false, order, 0, 100))
                    .isNotEmpty()
                    .allMatch(row -> row.person().toLowerCase(Locale.ROOT).contains(asked));
        }
    }

    @Test
    void looked_for_as_a_record_number_they_are_nobodys() throws SQLException {
        everywhere();
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        for (String word :
                List.of("' or '1'='1", "'; drop table client; --", "%", "_", "HF-97000' --", "\\' or 1=1 --")) {
            assertThatThrownBy(() -> clinic.the(Disclosures.class).accounting(word))
                    .as(word)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("rules.no-such-record"));
        }
        assertThat(clinic.the(Disclosures.class).accounting(HostileWords.RECORD).rows())
                .hasSameSizeAs(HostileWords.all());
    }

    private UUID theRecord() {
        return (UUID) clinic.ask("select id from client where record_number = ?", HostileWords.RECORD)
                .getFirst();
    }
}
