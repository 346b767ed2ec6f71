package org.holdfast.reports.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.access.Role;
import org.holdfast.demo.DemoClinic;
import org.holdfast.demo.DemoSize;
import org.holdfast.reports.retention.RetentionFigures;
import org.holdfast.reports.retention.Retentions;
import org.holdfast.rights.DueRow;
import org.holdfast.rights.Removals;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.Test;

/**
 * A record that was removed still counts: every figure of the manager's is the same before and after. Counts are equal; shares and intervals
 * to twelve digits, for people are summed in the order of their ids, and those have changed.
 */
class FiguresAfterRemovalTest {
    @Test
    void the_figures_are_the_same_before_and_after() throws SQLException {
        try (OpenClinic clinic = OpenClinic.open()) {
            try (Connection owner = clinic.owner()) {
                DemoClinic.seedOrTopUp(
                        owner, DemoClinic.SEED, DemoClinic.today(clinic.clock()), DemoSize.DEFAULT, said -> {});
            }
            // long after, so that everybody who has left is due
            Instant asOf = clinic.clock().instant();
            clinic.asOwner("update site set retention_years = 6");
            clinic.given().staff("m", "Marta", "Two", "MANAGER", null);
            clinic.given().staff("p", "Priya", "Two", "PRIVACY_OFFICER", null);
            clinic.given().staff("q", "Paul", "Two", "PRIVACY_OFFICER", null);
            String before = figures(clinic, asOf);
            clinic.clock().set(asOf.plusSeconds(20L * 366 * 24 * 3600));
            Removals removals = clinic.the(Removals.class);
            int removed = 0;
            for (int i = 0; i < 12; i++) {
                clinic.signIn("p", "Priya", Role.PRIVACY_OFFICER);
                DueRow due = removals.due().getFirst();
                removals.propose(due.recordNumber());
                clinic.signIn("q", "Paul", Role.PRIVACY_OFFICER);
                removals.confirm(removals.due().stream()
                        .filter(row -> row.recordNumber().equals(due.recordNumber()))
                        .map(row -> Optional.ofNullable(row.proposal()).orElseThrow())
                        .findFirst()
                        .orElseThrow());
                removed++;
            }
            clinic.clock().set(asOf);
            assertThat(removed).isEqualTo(12);
            assertThat(clinic.ask("select count(*) from client where recorded_by = 'removed'"))
                    .containsExactly(12L);
            assertThat(figures(clinic, asOf)).isEqualTo(before);
        }
    }

    private static String figures(OpenClinic clinic, Instant asOf) {
        clinic.signIn("m", "Marta", Role.MANAGER);
        Retentions retentions = clinic.the(Retentions.class);
        RetentionFigures figures = retentions.figures(retentions.everything(), asOf);
        return Pattern.compile("\\d+\\.\\d{6,}(E-?\\d+)?")
                .matcher(figures.toString())
                .replaceAll(number -> new BigDecimal(number.group())
                        .round(new MathContext(12))
                        .stripTrailingZeros()
                        .toString());
    }
}
