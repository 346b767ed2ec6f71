package org.holdfast.access;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Who may, as one pure function: duty x relationship x consent x safety x sensitivity x a fresh sign-in. Anything not allowed here is denied.
 * Source: 42 CFR Part 2 and product.md ("who uses it"); the relationship, not the role, opens a record.
 */
public final class AccessPolicy {
    private static final Map<Action, Role> DUTY = Map.ofEntries(
            Map.entry(Action.SEE_DAY, Role.CLINICIAN),
            Map.entry(Action.FIND_CLIENTS, Role.CLINICIAN),
            Map.entry(Action.SEE_CLIENT, Role.CLINICIAN),
            Map.entry(Action.MARK_ATTENDANCE, Role.CLINICIAN),
            Map.entry(Action.SEE_CALENDAR, Role.CLINICIAN),
            Map.entry(Action.PLAN_SESSIONS, Role.CLINICIAN),
            Map.entry(Action.KEEP_CALENDAR, Role.CLINICIAN),
            Map.entry(Action.DESIGNATE_SUPPORTER, Role.CLINICIAN),
            Map.entry(Action.RECORD_USE_EVENT, Role.CLINICIAN),
            Map.entry(Action.GIVE_CONSENT, Role.CLINICIAN),
            Map.entry(Action.REVOKE_CONSENT, Role.CLINICIAN),
            Map.entry(Action.PREPARE_CONSENT, Role.CLINICIAN),
            Map.entry(Action.SET_SAFETY_FLAG, Role.CLINICIAN),
            Map.entry(Action.LIFT_SAFETY_FLAG, Role.CLINICIAN),
            Map.entry(Action.DESIGNATE_REPRESENTATIVE, Role.CLINICIAN),
            Map.entry(Action.SEE_NOTES, Role.CLINICIAN),
            Map.entry(Action.WRITE_NOTE, Role.CLINICIAN),
            Map.entry(Action.REGISTER_CLIENT, Role.CLINICIAN),
            Map.entry(Action.KEEP_CLIENT, Role.CLINICIAN),
            Map.entry(Action.ADMIT, Role.CLINICIAN),
            Map.entry(Action.KEEP_STAY, Role.CLINICIAN),
            Map.entry(Action.KEEP_CARE_TEAM, Role.CLINICIAN),
            Map.entry(Action.SET_RULES, Role.PRIVACY_OFFICER),
            Map.entry(Action.EXPORT_AUDIT, Role.PRIVACY_OFFICER),
            Map.entry(Action.EXPORT_DISCLOSURES, Role.PRIVACY_OFFICER),
            Map.entry(Action.SEE_BREACHES, Role.PRIVACY_OFFICER),
            Map.entry(Action.KEEP_BREACHES, Role.PRIVACY_OFFICER),
            Map.entry(Action.RECORD_CORRECTION, Role.CLINICIAN),
            Map.entry(Action.EXPORT_RECORD, Role.CLINICIAN),
            Map.entry(Action.DECIDE_CORRECTION, Role.PRIVACY_OFFICER),
            Map.entry(Action.SEE_REMOVALS, Role.PRIVACY_OFFICER),
            Map.entry(Action.REMOVE_RECORD, Role.PRIVACY_OFFICER),
            Map.entry(Action.HOLD_RECORD, Role.PRIVACY_OFFICER),
            Map.entry(Action.BREAK_GLASS, Role.EMERGENCY),
            Map.entry(Action.USE_GLASS, Role.EMERGENCY),
            Map.entry(Action.REVIEW_GLASS, Role.PRIVACY_OFFICER),
            Map.entry(Action.SEE_FIGURES, Role.MANAGER),
            Map.entry(Action.PRINT_FIGURES, Role.MANAGER),
            Map.entry(Action.SEE_RULES, Role.PRIVACY_OFFICER),
            Map.entry(Action.SEE_AUDIT, Role.PRIVACY_OFFICER),
            Map.entry(Action.VERIFY_AUDIT, Role.PRIVACY_OFFICER),
            Map.entry(Action.SEE_DISCLOSURES, Role.PRIVACY_OFFICER),
            Map.entry(Action.RECORD_DISCLOSURE, Role.PRIVACY_OFFICER),
            Map.entry(Action.SET_NOTICE, Role.PRIVACY_OFFICER),
            Map.entry(Action.SEE_UNRECORDED, Role.MANAGER));

    private static final Set<Action> OPERATOR = Set.of(
            Action.TAKE_IN,
            Action.SEAL_AUDIT,
            Action.REGISTER_CLIENT,
            Action.ADMIT,
            Action.RECORD_SESSION,
            Action.TOP_UP_SERIES,
            Action.DESIGNATE_SUPPORTER,
            Action.RECORD_USE_EVENT);

    /** How long after a sign-in it counts as just now. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** What opens more to somebody takes a fresh sign-in; what closes never does (ASVS 7.5.3). */
    private static final Set<Action> NEEDS_FRESH = Set.of(
            Action.GIVE_CONSENT,
            Action.LIFT_SAFETY_FLAG,
            Action.DESIGNATE_REPRESENTATIVE,
            Action.SET_RULES,
            Action.BREAK_GLASS,
            Action.EXPORT_AUDIT,
            Action.EXPORT_DISCLOSURES,
            Action.EXPORT_RECORD,
            Action.REMOVE_RECORD);

    /** What a broken glass opens: reading, and nothing else. */
    private static final Set<Action> UNDER_GLASS = Set.of(Action.SEE_CLIENT);

    private AccessPolicy() {}

    /** The duty that an action needs of a member of staff, or null where no duty allows it. */
    static @Nullable Role needs(Action action) {
        return DUTY.get(action);
    }

    /** May this actor do this, where it is about no client in particular? */
    public static Decision decide(Action action, Actor actor) {
        return fresh(byDuty(action, actor), action, actor);
    }

    /** May this actor do this at this site, where it is about no client in particular? */
    static Decision decideAt(Action action, Actor actor, SiteId site) {
        Decision anywhere = decide(action, actor);
        Role needed = DUTY.get(action);
        boolean elsewhere = anywhere instanceof Decision.Allowed
                && !actor.operator()
                && (needed == null || !actor.has(needed, site));
        return elsewhere ? Decision.of(Reason.NOT_AT_THIS_SITE) : anywhere;
    }

    private static Decision fresh(Decision otherwise, Action action, Actor actor) {
        boolean again = otherwise instanceof Decision.Allowed && NEEDS_FRESH.contains(action) && !actor.fresh();
        return again ? Decision.of(Reason.SIGN_IN_AGAIN) : otherwise;
    }

    private static Decision byDuty(Action action, Actor actor) {
        if (actor.operator()) {
            return Decision.of(OPERATOR.contains(action) ? Reason.OPERATOR : Reason.NO_DUTY_FOR_THIS);
        }
        if (actor.staff() == null) {
            return Decision.of(Reason.NOT_IN_STAFF_REGISTER);
        }
        Role needed = DUTY.get(action);
        boolean held = needed != null && actor.has(needed);
        return Decision.of(held ? Reason.DUTY_AT_SITE : Reason.NO_DUTY_FOR_THIS);
    }

    /**
     * May this actor do this to this client's record? It takes the duty, the duty at the client's site, and a care
     * relationship; or a broken glass, to read.
     */
    public static Decision decide(Action action, Actor actor, Bond bond) {
        if (!bond.inCareTeam() && underGlass(action, actor, bond)) {
            return Decision.of(Reason.GLASS_BROKEN);
        }
        Decision byDuty = byDuty(action, actor);
        if (byDuty instanceof Decision.Refusal || actor.operator()) {
            return byDuty;
        }
        if (!bond.inCareTeam()) {
            return Decision.of(Reason.NOT_IN_CARE_TEAM);
        }
        Role needed = DUTY.get(action);
        boolean here = needed != null && bond.site() != null && actor.has(needed, bond.site());
        return fresh(Decision.of(here ? Reason.IN_CARE_TEAM : Reason.NOT_AT_THIS_SITE), action, actor);
    }

    /**
     * As {@link #decide(Action, Actor, Bond)}, for a part of the record that may be kept closer than the record itself.
     *
     * @param writtenBy the {@code sub} of who wrote it
     */
    public static Decision decide(Action action, Actor actor, Bond bond, Sensitivity sensitivity, String writtenBy) {
        Decision decision = decide(action, actor, bond);
        return decision instanceof Decision.Allowed && !opens(sensitivity, writtenBy, actor)
                ? Decision.of(Reason.WRITTEN_BY_ANOTHER)
                : decision;
    }

    /** Whether something so kept opens to somebody to whom the record is open: counselling notes, to who wrote them. */
    public static boolean opens(Sensitivity sensitivity, String writtenBy, Actor actor) {
        return sensitivity == Sensitivity.ORDINARY || actor.subject().equals(writtenBy);
    }

    private static boolean underGlass(Action action, Actor actor, Bond bond) {
        SiteId site = bond.site();
        return bond.glass() != null && site != null && actor.has(Role.EMERGENCY, site) && UNDER_GLASS.contains(action);
    }

    /**
     * May the person behind a portal account see a category of what a client shares? Safety before the client's wish, the wish before
     * the consent; the person refused hears the same sentence in every case.
     */
    public static Decision decideShared(Sharing sharing) {
        if (!sharing.tied()) {
            return Decision.of(Reason.NO_TIE);
        }
        if (!sharing.consented()) {
            return Decision.of(Reason.NO_LIVE_CONSENT);
        }
        if (sharing.ended()) {
            return Decision.of(Reason.TIE_ENDED);
        }
        if (sharing.flagged()) {
            return Decision.of(Reason.SAFETY_FLAG);
        }
        if (sharing.died()) {
            return Decision.of(Reason.CLIENT_DIED);
        }
        return Decision.of(sharing.paused() ? Reason.PAUSED : Reason.LIVE_CONSENT);
    }
}
