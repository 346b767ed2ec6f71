package org.holdfast.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.access.Actor.HeldDuty;
import org.holdfast.audit.AuditTrail;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * Answers every question about a record: who calls, what the registers say of them now, what the policy decides. The answer is
 * in the audit before it is given. Nothing is cached: a right removed, a care relationship ended or a consent revoked acts at
 * the next question.
 */
@ApplicationScoped
public class Gate {
    private static final Set<Role> REGISTERED =
            EnumSet.of(Role.CLINICIAN, Role.MANAGER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR, Role.EMERGENCY);

    @Inject
    SignedIn signedIn;

    @Inject
    AccessBook book;

    @Inject
    AuditTrail audit;

    @Inject
    Pace pace;

    @Inject
    Clock clock;

    /**
     * May the caller do this to this client's record?
     *
     * @return who the caller is
     * @throws Denied if not; the denial is on record
     */
    public Actor require(Action action, ClientId client) {
        return require(action, client, null);
    }

    /**
     * As {@link #require(Action, ClientId)}, and says in the audit what of the record it is about.
     *
     * @param detail which part of the record, without any text of it; or null
     * @throws Denied if not; the denial is on record
     */
    public Actor require(Action action, ClientId client, @Nullable String detail) {
        Actor actor = actor(action, List.of(client));
        Bond bond = bonds(actor, List.of(client)).getFirst();
        Decision decision = AccessPolicy.decide(action, actor, bond);
        if (decision instanceof Decision.Allowed
                && !actor.operator()
                && !pace.opens(actor.subject(), client.toString())) {
            throw deny(action, actor, List.of(client), Reason.TOO_FAST);
        }
        answer(decision, action, actor, List.of(client), under(decision, bond, detail));
        return actor;
    }

    /**
     * As {@link #require(Action, ClientId, String)}, for a part of the record that may be kept closer than the record itself.
     *
     * @param writtenBy the {@code sub} of who wrote it
     * @throws Denied if not; the denial is on record
     */
    public Actor require(
            Action action, ClientId client, Sensitivity sensitivity, String writtenBy, @Nullable String detail) {
        Actor actor = require(action, client, detail);
        Bond bond = bonds(actor, List.of(client)).getFirst();
        if (AccessPolicy.decide(action, actor, bond, sensitivity, writtenBy) instanceof Decision.Refusal refusal) {
            throw deny(action, actor, List.of(client), refusal.reason());
        }
        return actor;
    }

    /**
     * May the caller do this to this client's record? For what is saved every few seconds and nobody but the caller sees: only a
     * "no" is written.
     *
     * @throws Denied if not; the denial is on record
     */
    public Actor requireUnwritten(Action action, ClientId client) {
        Actor actor = actor(action, List.of(client));
        Bond bond = bonds(actor, List.of(client)).getFirst();
        if (AccessPolicy.decide(action, actor, bond) instanceof Decision.Refusal refusal) {
            throw deny(action, actor, List.of(client), refusal.reason());
        }
        return actor;
    }

    /**
     * May the caller do this to the records of all these clients? One entry in the audit names them all.
     *
     * @return who the caller is
     * @throws Denied if not, and if to one of them only; the denial is on record
     */
    public Actor requireAll(Action action, Collection<ClientId> clients) {
        Set<ClientId> each = new LinkedHashSet<>(clients);
        Actor actor = actor(action, each);
        List<Bond> bonds = bonds(actor, each);
        Decision decision = bonds.stream()
                .map(bond -> AccessPolicy.decide(action, actor, bond))
                .reduce((one, other) -> one instanceof Decision.Refusal ? one : other)
                .orElseGet(() -> AccessPolicy.decide(action, actor));
        String glasses = bonds.stream()
                .map(bond -> under(AccessPolicy.decide(action, actor, bond), bond, null))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        answer(decision, action, actor, each, glasses.isEmpty() ? null : glasses);
        return actor;
    }

    /**
     * May the caller do this, where it is about no client in particular?
     *
     * @param detail what exactly was asked, without any text of a record; or null
     * @throws Denied if not; the denial is on record
     */
    public Actor require(Action action, @Nullable String detail) {
        Actor actor = actor(action, List.of());
        answer(AccessPolicy.decide(action, actor), action, actor, List.of(), detail);
        return actor;
    }

    /**
     * May the caller do this at these sites, where it is about no client in particular yet? Guessing whether somebody is known is slow.
     *
     * @throws Denied if not, and if at one of them only, or if too often within a minute; the denial is on record
     */
    public Actor requireAt(Action action, Collection<SiteId> sites, String detail) {
        Actor actor = actor(action, List.of());
        Decision decision = sites.stream()
                .map(site -> AccessPolicy.decide(action, actor, site))
                .reduce((one, other) -> one instanceof Decision.Refusal ? one : other)
                .orElseGet(() -> AccessPolicy.decide(action, actor));
        if (!actor.operator() && !pace.looksUp(actor.subject())) {
            throw deny(action, actor, List.of(), Reason.TOO_FAST);
        }
        answer(decision, action, actor, List.of(), detail);
        return actor;
    }

    /**
     * As {@link #require(Action, String)}, for work that may be taken back as a whole: that it was asked, and the answer, stay on
     * record all the same.
     *
     * @throws Denied if not; the denial is on record
     */
    public Actor requireOnRecord(Action action, String detail) {
        Actor actor = actor(action, List.of());
        Reason reason = allowed(action, actor).reason();
        audit.lasting(actor.subject(), actor.name(), action.name(), reason.name(), detail);
        return actor;
    }

    /**
     * May the machine do this? Nothing of a record leaves, and it does it every minute: only a "no" is written.
     *
     * @throws Denied for any person; the denial is on record
     */
    void machine(Action action) {
        Actor actor = actor(action, List.of());
        Decision decision = AccessPolicy.decide(action, actor);
        if (!actor.operator() || decision instanceof Decision.Refusal) {
            throw deny(action, actor, List.of(), Reason.NO_DUTY_FOR_THIS);
        }
    }

    /**
     * May the caller do this, and to which records? Ask before listing; say afterwards who was {@link #shown}.
     *
     * @throws Denied if there is nothing they may see at all
     */
    public Scope scope(Action action) {
        Actor actor = actor(action, List.of());
        allowed(action, actor);
        return scope(action, actor);
    }

    /**
     * As {@link #scope(Action)}, for a list that is asked by what somebody types; nobody types faster than people do.
     *
     * @param what what is asked of the list; the same again does not count again
     * @throws Denied if there is nothing they may see at all, or if too often within a minute
     */
    public Scope find(Action action, String what) {
        Actor actor = actor(action, List.of());
        allowed(action, actor);
        if (!pace.finds(actor.subject(), what)) {
            throw deny(action, actor, List.of(), Reason.TOO_FAST);
        }
        return scope(action, actor);
    }

    private static Scope scope(Action action, Actor actor) {
        Set<SiteId> sites = actor.duties().stream()
                .filter(duty -> AccessPolicy.needs(action) == duty.role())
                .map(HeldDuty::site)
                .filter(site -> site != null)
                .collect(Collectors.toSet());
        boolean everySite = actor.duties().stream()
                .anyMatch(duty -> AccessPolicy.needs(action) == duty.role() && duty.site() == null);
        boolean byCare = AccessPolicy.needs(action) == Role.CLINICIAN;
        return new Scope(everySite, sites, byCare ? actor.staff() : null, actor.subject());
    }

    /**
     * The caller, who asks about nobody but themselves.
     *
     * @throws Denied when nobody is signed in; the denial is on record
     */
    Caller self(Action action, String detail) {
        Caller caller = caller(action);
        audit.allowed(caller.subject(), caller.name(), action.name(), List.of(), Reason.SELF.name(), detail);
        return caller;
    }

    /**
     * Whose record has this number, for somebody whose duty allows it; say afterwards that it was {@link #shown}. Guessing is slow.
     *
     * @return empty where there is none
     * @throws Denied if not allowed, or if too often within a minute; the denial is on record
     */
    public List<ClientId> lookUp(Action action, String recordNumber) {
        Actor actor = actor(action, List.of());
        allowed(action, actor);
        if (!pace.looksUp(actor.subject())) {
            throw deny(action, actor, List.of(), Reason.TOO_FAST);
        }
        return book.clientByNumber(recordNumber.strip()).stream()
                .map(ClientId::new)
                .toList();
    }

    /** What is read under a broken glass names it. */
    private static @Nullable String under(Decision decision, Bond bond, @Nullable String detail) {
        if (decision.reason() != Reason.GLASS_BROKEN) {
            return detail;
        }
        return (detail == null ? "" : detail + ", ") + "glass " + bond.glass();
    }

    /** Whether a duty of the caller's that allows this is held at the client's site. */
    boolean covers(Action action, Actor actor, ClientId client) {
        Role needed = AccessPolicy.needs(action);
        SiteId site = bonds(actor, List.of(client)).getFirst().site();
        return needed != null && site != null && actor.has(needed, site);
    }

    /** The caller, where their duties allow this; a "no" is not written, for an open page asks every few seconds. */
    Optional<Actor> quietly(Action action) {
        return signedIn.caller()
                .map(this::known)
                .filter(actor -> actor.staff() != null)
                .filter(actor -> AccessPolicy.decide(action, actor) instanceof Decision.Allowed);
    }

    List<Bond> bonds(Actor actor, Collection<ClientId> clients) {
        StaffId staff = actor.staff();
        if (staff == null || clients.isEmpty()) {
            return Collections.nCopies(clients.size(), Bond.none());
        }
        List<UUID> ids = clients.stream().map(ClientId::value).toList();
        Map<UUID, Bond> known = book.bonds(staff.value(), ids, clock.instant()).stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Bond((Boolean) row[2], new SiteId((UUID) row[1]), (UUID) row[3])));
        return ids.stream().map(id -> known.getOrDefault(id, Bond.none())).toList();
    }

    /** Writes that a door of another role was tried; what is behind it was not asked for yet. */
    void shut(String page, Collection<ClientId> about) {
        Caller caller = caller(Action.OPEN_PAGE);
        audit.denied(
                caller.subject(), caller.name(), Action.OPEN_PAGE.name(), about, Reason.NO_DUTY_FOR_THIS.name(), page);
    }

    /**
     * Writes that these clients were shown in a list: one entry that names them all.
     *
     * @return who the caller is
     * @throws Denied if no duty of theirs allows it; the denial is on record
     */
    public Actor shown(Action action, Collection<ClientId> clients, @Nullable String detail) {
        Actor actor = actor(action, clients);
        answer(AccessPolicy.decide(action, actor), action, actor, clients, detail);
        return actor;
    }

    /**
     * What the caller may see of this category right now, tie by tie; empty when there is none, for whatever reason, so that revoked,
     * expired and never given cannot be told apart. Each tie asked is in the audit, and each that showed something is a disclosure.
     *
     * @param read reads what is shown through one tie; empty where nothing is any more
     */
    public <T> List<T> shared(ShareCategory category, Function<Shared, Optional<T>> read) {
        Caller caller = caller(Action.SEE_SHARED);
        Actor actor = new Actor(caller.subject(), caller.name(), null, Set.of(), false);
        if (!caller.roles().contains(Role.SUPPORTER)) {
            throw deny(Action.SEE_SHARED, actor, List.of(), Reason.NO_DUTY_FOR_THIS);
        }
        List<UUID> ties = book.tiesOf(caller.subject());
        if (ties.isEmpty()) {
            audit.denied(actor.subject(), actor.name(), Action.SEE_SHARED.name(), List.of(), Reason.NO_TIE.name());
        }
        return ties.stream()
                .map(tie -> shared(actor, new SupporterId(tie), category, read))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The ties of the caller whose live consent names this category, and nothing about anyone. An open page asks it every few
     * seconds to see whether what it shows still may be shown; as nothing of a record leaves, nothing is written.
     */
    public Set<SupporterId> stillShared(ShareCategory category) {
        return signedIn.caller()
                .filter(caller -> caller.roles().contains(Role.SUPPORTER))
                .map(caller -> book.tiesOf(caller.subject()).stream()
                        .filter(tie -> !book.clientsSharing(tie, category.name(), clock.instant())
                                .isEmpty())
                        .map(SupporterId::new)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private <T> Optional<T> shared(
            Actor actor, SupporterId tie, ShareCategory category, Function<Shared, Optional<T>> read) {
        Instant now = clock.instant();
        Optional<Object[]> facts =
                book.sharingFacts(tie.value(), category.name(), now).stream().findFirst();
        Decision decision = AccessPolicy.decideShared(facts.map(row ->
                        new Sharing(true, true, (Boolean) row[2], (Boolean) row[3], (Boolean) row[4], (Boolean) row[5]))
                .orElseGet(Sharing::none));
        List<ClientId> about =
                facts.map(row -> List.of((UUID) row[0])).orElseGet(() -> book.clientOfSupporter(tie.value())).stream()
                        .map(ClientId::new)
                        .toList();
        if (decision instanceof Decision.Refusal refusal) {
            audit.denied(
                    actor.subject(),
                    actor.name(),
                    Action.SEE_SHARED.name(),
                    about,
                    refusal.reason().name());
            return Optional.empty();
        }
        answer(decision, Action.SEE_SHARED, actor, about, category.name());
        UUID consent = (UUID) facts.orElseThrow()[1];
        ConsentScope scope = book.consent(new ConsentId(consent)).getFirst().scope();
        Optional<T> seen = read.apply(new Shared(tie, about.getFirst(), scope));
        if (seen.isPresent()) {
            book.add(Disclosure.seen(
                    about.getFirst(),
                    consent,
                    tie.value(),
                    scope.recipient(),
                    category,
                    scope.purpose(),
                    now,
                    actor.subject()));
        }
        return seen;
    }

    private Actor actor(Action action, Collection<ClientId> about) {
        Caller caller = caller(action);
        if (caller.roles().contains(Role.OPERATOR)) {
            return new Actor(caller.subject(), caller.name(), null, Set.of(), true);
        }
        Actor known = known(caller);
        if (known.staff() == null) {
            throw deny(action, known, about, Reason.NOT_IN_STAFF_REGISTER);
        }
        return known;
    }

    /** The caller as the staff register knows them now; a stranger where it does not. One question. */
    private Actor known(Caller caller) {
        List<Object[]> standing = book.standing(caller.subject(), clock.instant());
        if (standing.isEmpty()) {
            return new Actor(caller.subject(), caller.name(), null, Set.of(), false);
        }
        StaffId id = new StaffId((UUID) standing.getFirst()[0]);
        Set<HeldDuty> duties = standing.stream()
                .filter(row -> row[1] != null)
                .map(row ->
                        new HeldDuty(Role.valueOf((String) row[1]), row[2] == null ? null : new SiteId((UUID) row[2])))
                .filter(duty ->
                        REGISTERED.contains(duty.role()) && caller.roles().contains(duty.role()))
                .collect(Collectors.toSet());
        Instant provedAt = caller.provedAt();
        boolean fresh = provedAt != null && provedAt.plus(AccessPolicy.FRESH).isAfter(clock.instant());
        return new Actor(caller.subject(), caller.name(), id, duties, false, provedAt, fresh);
    }

    private Caller caller(Action action) {
        return signedIn.caller().orElseThrow(() -> {
            audit.denied("anonymous", "nobody", action.name(), List.of(), Reason.NOT_SIGNED_IN.name());
            return new Denied(action, Reason.NOT_SIGNED_IN);
        });
    }

    private void answer(
            Decision decision, Action action, Actor actor, Collection<ClientId> about, @Nullable String detail) {
        if (decision instanceof Decision.Refusal refusal) {
            throw deny(action, actor, about, refusal.reason());
        }
        audit.allowed(
                actor.subject(),
                actor.name(),
                action.name(),
                about,
                decision.reason().name(),
                detail);
    }

    /** The answer where it is about no client in particular; only a "no" is written. */
    private Decision allowed(Action action, Actor actor) {
        Decision decision = AccessPolicy.decide(action, actor);
        if (decision instanceof Decision.Refusal refusal) {
            throw deny(action, actor, List.of(), refusal.reason());
        }
        return decision;
    }

    private Denied deny(Action action, Actor actor, Collection<ClientId> about, Reason reason) {
        audit.denied(actor.subject(), actor.name(), action.name(), about, reason.name());
        return new Denied(action, reason);
    }
}
