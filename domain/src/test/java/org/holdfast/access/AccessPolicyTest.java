package org.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Actor.HeldDuty;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pure policy against the table; the ways in are tried by AuthorisationMatrixTest. */
class AccessPolicyTest {
    private static final SiteId HERE = new SiteId(UUID.randomUUID());
    private static final SiteId ELSEWHERE = new SiteId(UUID.randomUUID());
    private static final WhoMay TABLE = WhoMay.read();

    private static Actor on(SiteId site, Role... roles) {
        Set<HeldDuty> duties =
                Stream.of(roles).map(role -> new HeldDuty(role, site)).collect(Collectors.toSet());
        return new Actor("s", "S", new StaffId(UUID.randomUUID()), duties, false, Instant.EPOCH, true);
    }

    private static Actor earlier(Actor actor) {
        return new Actor(actor.subject(), actor.name(), actor.staff(), actor.duties(), false, Instant.EPOCH, false);
    }

    private static boolean allows(Action action, Actor actor, boolean inCare) {
        return AccessPolicy.decide(action, actor, new Bond(inCare, HERE))
                .reason()
                .allows();
    }

    private static boolean may(Action action, Standing standing) {
        return TABLE.cell(action, standing) == WhoMay.Cell.YES;
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void the_table_has_a_line_for_every_action(Action action) {
        assertThat(TABLE.names(action)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"OPEN_PAGE", "SEE_OWN_SIGN_INS"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_clinician_may_exactly_what_the_table_says_and_only_in_care_at_the_clients_site(Action action) {
        assertThat(allows(action, on(HERE, Role.CLINICIAN), true)).isEqualTo(may(action, Standing.CLINICIAN_IN_CARE));
        assertThat(allows(action, earlier(on(HERE, Role.CLINICIAN)), true))
                .isEqualTo(may(action, Standing.CLINICIAN_SIGNED_IN_EARLIER));
        assertThat(allows(action, on(HERE, Role.CLINICIAN), false)).isFalse();
        assertThat(allows(action, on(ELSEWHERE, Role.CLINICIAN), true)).isFalse();
        assertThat(AccessPolicy.decide(action, on(HERE, Role.CLINICIAN), Bond.none())
                        .reason()
                        .allows())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"OPEN_PAGE", "SEE_OWN_SIGN_INS"},
            mode = EnumSource.Mode.EXCLUDE)
    void other_duties_open_what_is_theirs_and_no_record_of_anyone(Action action) {
        assertThat(AccessPolicy.decide(action, on(HERE, Role.MANAGER)).reason().allows())
                .isEqualTo(may(action, Standing.MANAGER));
        assertThat(AccessPolicy.decide(action, on(HERE, Role.PRIVACY_OFFICER))
                        .reason()
                        .allows())
                .isEqualTo(may(action, Standing.PRIVACY_OFFICER));
        assertThat(AccessPolicy.decide(action, earlier(on(HERE, Role.PRIVACY_OFFICER)))
                        .reason()
                        .allows())
                .isEqualTo(may(action, Standing.PRIVACY_OFFICER_SIGNED_IN_EARLIER));
        assertThat(AccessPolicy.decide(action, on(HERE, Role.ADMINISTRATOR))
                        .reason()
                        .allows())
                .isEqualTo(may(action, Standing.ADMINISTRATOR));
        assertThat(AccessPolicy.decide(action, on(HERE, Role.EMERGENCY))
                        .reason()
                        .allows())
                .isEqualTo(may(action, Standing.EMERGENCY));
        assertThat(allows(action, on(HERE, Role.MANAGER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR), false))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void someone_without_a_duty_may_nothing_whatever_the_relationship(Action action) {
        assertThat(AccessPolicy.decide(action, on(HERE), new Bond(true, HERE)).reason())
                .isEqualTo(Reason.NO_DUTY_FOR_THIS);
        Actor stranger = new Actor("x", "X", null, Set.of(), false);
        assertThat(AccessPolicy.decide(action, stranger, new Bond(true, HERE)).reason())
                .isEqualTo(Reason.NOT_IN_STAFF_REGISTER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"OPEN_PAGE", "SEE_OWN_SIGN_INS"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_operator_takes_files_in_and_reads_nothing(Action action) {
        Actor operator = new Actor("operator", "Operator", null, Set.of(), true);
        assertThat(AccessPolicy.decide(action, operator, Bond.none()).reason().allows())
                .isEqualTo(may(action, Standing.OPERATOR));
    }

    @Test
    void who_would_not_be_let_in_anyway_is_not_asked_to_sign_in_again() {
        Actor stale = earlier(on(HERE, Role.CLINICIAN));
        assertThat(AccessPolicy.decide(Action.GIVE_CONSENT, stale, new Bond(false, HERE))
                        .reason())
                .isEqualTo(Reason.NOT_IN_CARE_TEAM);
        assertThat(AccessPolicy.decide(Action.GIVE_CONSENT, stale, new Bond(true, HERE))
                        .reason())
                .isEqualTo(Reason.SIGN_IN_AGAIN);
        assertThat(AccessPolicy.decide(Action.REVOKE_CONSENT, stale, new Bond(true, HERE))
                        .reason())
                .isEqualTo(Reason.IN_CARE_TEAM);
    }

    /** All 64 states of a tie: only one of them shows anything. */
    @Test
    void a_supporter_sees_what_a_live_consent_names_unless_anything_stands_in_the_way() {
        for (int state = 0; state < 64; state++) {
            Sharing sharing = new Sharing(
                    (state & 1) > 0,
                    (state & 2) > 0,
                    (state & 4) > 0,
                    (state & 8) > 0,
                    (state & 16) > 0,
                    (state & 32) > 0);
            Reason reason = AccessPolicy.decideShared(sharing).reason();
            assertThat(reason.allows()).as(sharing.toString()).isEqualTo(state == 3);
        }
        assertThat(AccessPolicy.decideShared(new Sharing(true, true, true, true, false, true))
                        .reason())
                .isEqualTo(Reason.SAFETY_FLAG);
        assertThat(AccessPolicy.decideShared(new Sharing(true, true, true, false, false, true))
                        .reason())
                .isEqualTo(Reason.CLIENT_DIED);
        assertThat(AccessPolicy.decideShared(new Sharing(true, true, true, false, false, false))
                        .reason())
                .isEqualTo(Reason.PAUSED);
    }
}
