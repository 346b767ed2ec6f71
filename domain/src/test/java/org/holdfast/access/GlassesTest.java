package org.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.NewUseEvent;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.relapse.UseEvents;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One record, one hour, read only, said why, told at once, reviewed by another. */
class GlassesTest {
    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final Glasses glasses = clinic.the(Glasses.class);
    private final Instant now = clinic.clock().instant();
    private ClientId joel;
    private ClientId mina;

    @BeforeEach
    void scene() {
        SiteId here = given.site("Harbour Street", "Europe/London");
        joel = given.client("Joel", "Amankwah", "R-1", here);
        mina = given.client("Mina", "Sato", "R-2", here);
        given.staff("noor", "Noor", "Haddad", "EMERGENCY", here);
        given.staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        asNoor();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void asNoor() {
        clinic.signIn("noor", "Noor Haddad", Role.EMERGENCY);
    }

    private void asPriya() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
    }

    private NewGlass why(String record) {
        return new NewGlass(
                record,
                "Unconscious in the street",
                "Dr Mensah, Mercy Hospital",
                "Noor Haddad",
                now,
                "Suspected overdose");
    }

    private boolean reads(ClientId client) {
        try {
            return clinic.the(Clients.class).client(client).isPresent();
        } catch (Denied denied) {
            return false;
        }
    }

    @Test
    void without_a_broken_glass_the_role_opens_nothing() {
        assertThat(reads(joel)).isFalse();
    }

    @Test
    void it_opens_one_record_for_an_hour_to_the_second() {
        glasses.breakGlass(why(" R-1 "));
        assertThat(reads(joel)).isTrue();
        assertThat(reads(mina)).isFalse();
        clinic.clock().pass(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(reads(joel)).isTrue();
        clinic.clock().pass(Duration.ofSeconds(1));
        assertThat(reads(joel)).isFalse();
        assertThat(glasses.open()).isEmpty();
    }

    @Test
    void it_only_reads() {
        glasses.breakGlass(why("R-1"));
        NewUseEvent event = new NewUseEvent(
                UseEventKind.USE,
                LocalDate.of(2026, 11, 17),
                DatePrecision.DAY,
                UseEventSource.CLINICIAN,
                Certainty.CERTAIN,
                null,
                null);
        assertThatThrownBy(() -> clinic.the(UseEvents.class).record(joel, event))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> clinic.the(SafetyFlags.class).set(joel, null, "x"))
                .isInstanceOf(Denied.class);
    }

    @Test
    void it_takes_a_fresh_sign_in_the_reason_and_the_four_facts() {
        clinic.signInAsOf(now.minus(Duration.ofMinutes(6)), "noor", "Noor Haddad", Role.EMERGENCY);
        assertThatThrownBy(() -> glasses.breakGlass(why("R-1")))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.SIGN_IN_AGAIN));
        refused("glass.needs-record", () -> why(" "));
        refused("glass.needs-reason", () -> new NewGlass("R-1", "because", "Dr", "N", now, "x"));
        refused("glass.needs-personnel", () -> new NewGlass("R-1", "Unconscious now", " ", "N", now, "x"));
        refused("glass.needs-disclosed-by", () -> new NewGlass("R-1", "Unconscious now", "Dr", "", now, "x"));
        refused("glass.needs-nature", () -> new NewGlass("R-1", "Unconscious now", "Dr", "N", now, " "));
        asNoor();
        refused("glass.no-such-record", () -> glasses.breakGlass(why("R-9")));
        refused(
                "glass.not-yet",
                () -> glasses.breakGlass(
                        new NewGlass("R-1", "Unconscious now", "Dr", "N", now.plus(Duration.ofMinutes(61)), "x")));
        assertThat(clinic.ask("select count(*) from glass")).containsExactly(0L);
    }

    @Test
    void it_is_for_the_sites_where_the_duty_is_held() {
        SiteId elsewhere = given.site("Canal Wharf", "America/New_York");
        ClientId far = given.client("Far", "Away", "R-3", elsewhere);
        refused("glass.no-such-record", () -> glasses.breakGlass(why("R-3")));
        refused("glass.no-such-record", () -> glasses.breakGlass(why("R-404")));
        // tried is tried, and whose record it would have been is known to the reviewer alone
        assertThat(clinic.ask("select client_ids[1] from audit_entry where reason = 'NO_SUCH_RECORD' and not allowed"
                        + " order by id"))
                .containsExactly(far.value(), null);
    }

    @Test
    void closed_early_it_opens_nothing_any_more() {
        GlassRow glass = glasses.breakGlass(why("R-1"));
        glasses.close(glass.id());
        glasses.close(glass.id());
        assertThat(reads(joel)).isFalse();
        asPriya();
        assertThat(glasses.all().getFirst().endedAt()).isEqualTo(now);
    }

    @Test
    void it_is_a_disclosure_and_every_read_names_it() {
        GlassRow glass = glasses.breakGlass(why("R-1"));
        reads(joel);
        asPriya();
        assertThat(clinic.the(Disclosures.class).accounting("R-1").rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ground()).isEqualTo(DisclosureGround.MEDICAL_EMERGENCY);
                    assertThat(row.recipient()).isEqualTo("Dr Mensah, Mercy Hospital");
                    assertThat(row.purpose()).isEqualTo("Suspected overdose");
                });
        assertThat(glasses.reads(glass.id()))
                .extracting(GlassRead::action, GlassRead::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("SEE_CLIENT", "person, glass " + glass.id()));
    }

    @Test
    void the_privacy_officer_knows_at_once_and_reviews_it_once() {
        GlassRow glass = glasses.breakGlass(why("R-1"));
        assertThat(glasses.waiting()).isEmpty();
        asPriya();
        assertThat(glasses.waiting()).containsExactly(glass.id());
        assertThat(glasses.all()).singleElement().satisfies(row -> {
            assertThat(row.who()).isEqualTo("Noor Haddad");
            assertThat(row.recordNumber()).isEqualTo("R-1");
            assertThat(row.overdue()).isFalse();
        });
        clinic.clock().pass(Duration.ofHours(24).plusSeconds(1));
        assertThat(glasses.all().getFirst().overdue()).isTrue();
        refused("glass.needs-note", () -> glasses.review(glass.id(), GlassVerdict.JUSTIFIED, " "));
        glasses.review(glass.id(), GlassVerdict.JUSTIFIED, "The hospital confirms it");
        assertThat(glasses.waiting()).isEmpty();
        assertThat(glasses.all().getFirst().overdue()).isFalse();
        assertThat(glasses.all().getFirst().reviewedBy()).isEqualTo("Priya Nair");
        refused("glass.reviewed", () -> glasses.review(glass.id(), GlassVerdict.NOT_JUSTIFIED, "After all"));
    }

    @Test
    void nobody_reviews_their_own_not_even_in_the_database() {
        StaffId both = given.staff("both", "Bo", "Both", "EMERGENCY", null);
        given.duty(both, "PRIVACY_OFFICER", null);
        clinic.signIn("both", "Bo Both", Role.EMERGENCY, Role.PRIVACY_OFFICER);
        GlassRow glass = glasses.breakGlass(why("R-1"));
        refused("glass.own", () -> glasses.review(glass.id(), GlassVerdict.JUSTIFIED, "Fine"));
        assertThatThrownBy(() -> clinic.sql(
                        "insert into glass_review values (gen_random_uuid(), ?, 'JUSTIFIED', 'x', now(), 'both')",
                        glass.id()))
                .hasMessageContaining("nobody reviews their own");
        assertThatThrownBy(() -> clinic.sql("delete from glass")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> clinic.sql("update glass set closes_at = closes_at + interval '1 day'"))
                .hasMessageContaining("permission denied");
    }
}
