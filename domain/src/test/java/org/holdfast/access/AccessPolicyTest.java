package org.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.holdfast.access.Actor.HeldDuty;
import org.holdfast.kernel.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {
    private static final Set<Action> CARE = EnumSet.of(
            Action.SEE_DAY,
            Action.FIND_CLIENTS,
            Action.SEE_CLIENT,
            Action.MARK_ATTENDANCE,
            Action.DESIGNATE_SUPPORTER,
            Action.RECORD_USE_EVENT,
            Action.GIVE_CONSENT,
            Action.REVOKE_CONSENT);
    private static final Set<Action> FIGURES = EnumSet.of(Action.SEE_FIGURES, Action.PRINT_FIGURES);
    private static final Set<Action> INTAKE = EnumSet.of(
            Action.TAKE_IN,
            Action.REGISTER_CLIENT,
            Action.ADMIT,
            Action.RECORD_SESSION,
            Action.DESIGNATE_SUPPORTER,
            Action.RECORD_USE_EVENT);

    private static Actor staff(Role... roles) {
        Set<HeldDuty> duties = Set.of(roles).stream()
                .map(role -> new HeldDuty(role, null))
                .collect(java.util.stream.Collectors.toSet());
        return new Actor("s", "S", new StaffId(UUID.randomUUID()), duties, false);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_clinician_may_do_exactly_the_work_of_care_and_only_for_clients_in_their_care(Action action) {
        assertThat(AccessPolicy.decide(action, staff(Role.CLINICIAN), true)
                        .reason()
                        .allows())
                .isEqualTo(CARE.contains(action));
        assertThat(AccessPolicy.decide(action, staff(Role.CLINICIAN), false)
                        .reason()
                        .allows())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_manager_sees_figures_and_no_record_of_anyone(Action action) {
        assertThat(AccessPolicy.decide(action, staff(Role.MANAGER)).reason().allows())
                .isEqualTo(FIGURES.contains(action));
        assertThat(AccessPolicy.decide(action, staff(Role.MANAGER), false)
                        .reason()
                        .allows())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void someone_without_a_duty_may_nothing_whatever_the_relationship(Action action) {
        assertThat(AccessPolicy.decide(action, staff(), true).reason()).isEqualTo(Reason.NO_DUTY_FOR_THIS);
        Actor stranger = new Actor("x", "X", null, Set.of(), false);
        assertThat(AccessPolicy.decide(action, stranger, true).reason()).isEqualTo(Reason.NOT_IN_STAFF_REGISTER);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void the_operator_takes_files_in_and_reads_nothing(Action action) {
        Actor operator = new Actor("operator", "Operator", null, Set.of(), true);
        assertThat(AccessPolicy.decide(action, operator, false).reason().allows())
                .isEqualTo(INTAKE.contains(action));
    }

    @Test
    void a_supporter_sees_what_a_live_consent_names_and_nothing_without_a_tie() {
        assertThat(AccessPolicy.decideShared(true, true).reason()).isEqualTo(Reason.LIVE_CONSENT);
        assertThat(AccessPolicy.decideShared(true, false).reason()).isEqualTo(Reason.NO_LIVE_CONSENT);
        assertThat(AccessPolicy.decideShared(false, true).reason()).isEqualTo(Reason.NO_TIE);
    }
}
