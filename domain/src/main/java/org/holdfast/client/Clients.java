package org.holdfast.client;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.CareTeam;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** Who is in care. */
@Boundary
public class Clients {
    /** How many of a list are read at once, at most. */
    static final int PAGE = 200;

    @Inject
    Gate gate;

    @Inject
    ClientBook book;

    @Inject
    CareTeam careTeam;

    @Inject
    Clock clock;

    /** The client, for someone who looks after them; empty when there is none by this id and the caller might know. */
    @Asks(Action.SEE_CLIENT)
    public Optional<ClientRow> client(ClientId id) {
        gate.require(Action.SEE_CLIENT, id, "person");
        return Optional.ofNullable(book.client(id)).map(Client::row);
    }

    /** The client's today: the local day of their own site, wherever who asks works. */
    @Asks(Action.SEE_CLIENT)
    public LocalDate today(ClientId id) {
        return gate.today(gate.require(Action.SEE_CLIENT, id), id);
    }

    /**
     * Of everyone the caller looks after, those whose names or record number hold each of these words, by family name; a page of them.
     *
     * @param typed in any order, with or without accents; nothing typed finds everybody
     * @param skipped how many come before the page
     * @param most how many it has, 1 to 200
     */
    @Asks(Action.FIND_CLIENTS)
    public FoundClients found(String typed, int skipped, int most) {
        String words = storable(typed);
        Scope scope = gate.find(Action.FIND_CLIENTS, skipped + " " + words);
        StaffId staff = scope.careTeamOf();
        if (staff == null) {
            return new FoundClients(List.of(), 0);
        }
        Instant now = clock.instant();
        List<ClientRow> rows =
                book.found(staff.value(), now, words, Math.max(0, skipped), Math.clamp(most, 1, PAGE)).stream()
                        .map(Client::row)
                        .toList();
        gate.shown(Action.FIND_CLIENTS, rows.stream().map(ClientRow::id).toList(), "caseload");
        boolean whole = skipped == 0 && rows.size() < most;
        return new FoundClients(
                rows,
                whole ? rows.size() : book.howMany(staff.value(), now, words).getFirst());
    }

    /**
     * Who may be the same person as this one. Only those in the caller's care are named; that the site has somebody of the same name
     * and birthday in other hands is said without saying who, and that it was said is on that person's record.
     */
    @Asks(Action.REGISTER_CLIENT)
    public AlikeClients alike(NewClient given) {
        Actor actor = gate.requireAt(Action.REGISTER_CLIENT, List.of(given.site()), "is there a record already");
        StaffId staff = actor.staff();
        String name = storable(given.givenName() + " " + given.familyName()).strip();
        if (staff == null || name.isEmpty()) {
            return new AlikeClients(List.of(), false);
        }
        Instant now = clock.instant();
        List<ClientRow> open = book.alike(staff.value(), now, name, given.bornOn()).stream()
                .map(Client::row)
                .toList();
        List<ClientId> others = given.bornOn() == null
                ? List.of()
                : book.inOtherHands(given.site().value(), staff.value(), now, name, given.bornOn()).stream()
                        .map(ClientId::new)
                        .toList();
        if (!open.isEmpty()) {
            gate.shown(Action.FIND_CLIENTS, open.stream().map(ClientRow::id).toList(), "looks alike");
        }
        if (!others.isEmpty()) {
            gate.shown(Action.REGISTER_CLIENT, others, "one like this is known");
        }
        return new AlikeClients(open, !others.isEmpty());
    }

    /**
     * Registers a person at a site where the caller is on duty; a clinician who does looks after them from then on.
     *
     * @throws Refused {@code client.needs-a-name}, {@code client.born-in-the-future}, {@code client.number-taken}, {@code client.name-too-long}
     */
    @Asks(Action.REGISTER_CLIENT)
    public ClientId register(NewClient given) {
        Actor actor = gate.requireAt(Action.REGISTER_CLIENT, List.of(given.site()), "one person");
        Client client = births(List.of(given), actor).apply(given);
        book.add(client);
        StaffId staff = actor.staff();
        if (staff != null) {
            book.flush();
            careTeam.join(client.id(), staff, true, actor.subject());
        }
        gate.shown(Action.REGISTER_CLIENT, List.of(client.id()), "registered");
        return client.id();
    }

    /** Registers people, all or none; each is refused for what {@link #register} refuses. Nobody looks after them by that. */
    @Asks(Action.REGISTER_CLIENT)
    public Many<ClientId> registerAll(List<NewClient> given) {
        Actor actor = gate.requireAt(
                Action.REGISTER_CLIENT, given.stream().map(NewClient::site).toList(), given.size() + " people");
        return Many.of(given, births(given, actor)).then(clients -> {
            clients.forEach(book::add);
            List<ClientId> ids = clients.stream().map(Client::id).toList();
            gate.shown(Action.REGISTER_CLIENT, ids, "registered");
            return ids;
        });
    }

    /**
     * A client is called otherwise from now on; what was so before stays on record.
     *
     * @param seen the version that the person saw
     * @throws Refused {@code client.changed-since} where somebody changed it meanwhile, or what {@link #register} refuses of names and days
     */
    @Asks(Action.KEEP_CLIENT)
    public void change(ClientId id, Particulars next, long seen) {
        Actor actor = gate.require(Action.KEEP_CLIENT, id, "called");
        Client client = book.clientToChange(id);
        if (client == null) {
            throw new Refused("client.unknown");
        }
        if (client.version() != seen) {
            throw new Refused("client.changed-since");
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone(client.site()).orElseThrow());
        client.change(next, today, now, actor.subject()).ifPresent(book::add);
    }

    /** What the client was called before, the latest change first. */
    @Asks(Action.SEE_CLIENT)
    public List<ClientWasRow> history(ClientId id) {
        gate.require(Action.SEE_CLIENT, id, "called before");
        return book.was(id);
    }

    /** Whose record numbers these are, for files that are taken in; numbers that nobody has are left out. */
    @Asks(Action.TAKE_IN)
    public Map<String, ClientId> byNumber(Collection<String> numbers) {
        gate.require(Action.TAKE_IN, "clients by record number");
        Map<String, ClientId> known = new HashMap<>();
        book.numbered(List.copyOf(numbers)).forEach(one -> known.put(one.number(), one.client()));
        return known;
    }

    /** Makes clients; what it must know of the house to do so is asked once. */
    private Function<NewClient, Client> births(List<NewClient> given, Actor actor) {
        Instant now = clock.instant();
        Set<String> taken = new HashSet<>();
        book.numbered(given.stream()
                        .map(NewClient::recordNumber)
                        .filter(Objects::nonNull)
                        .map(RecordNumber::value)
                        .toList())
                .forEach(one -> taken.add(one.number()));
        Map<SiteId, Optional<ZoneId>> zones = new HashMap<>();
        return one -> {
            ZoneId zone = zones.computeIfAbsent(one.site(), this::zone).orElseThrow(() -> new Refused("site.unknown"));
            RecordNumber number = one.recordNumber() == null ? nextNumber() : one.recordNumber();
            if (!taken.add(number.value())) {
                throw new Refused("client.number-taken", number);
            }
            return new Client(number, one, LocalDate.ofInstant(now, zone), now, actor.subject());
        };
    }

    /** As the database can hold it: what it cannot was never in a name, and nobody types more than 200 letters of one. */
    private static String storable(String typed) {
        return typed.codePoints()
                .filter(letter ->
                        letter != 0 && !(letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE))
                .limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The next number that nobody has. */
    private RecordNumber nextNumber() {
        for (int tries = 0; tries < 100; tries++) {
            RecordNumber next = new RecordNumber("H-" + book.nextNumber().getFirst());
            if (book.numbered(List.of(next.value())).isEmpty()) {
                return next;
            }
        }
        throw new Refused("client.number-taken", "H-");
    }

    private Optional<ZoneId> zone(SiteId site) {
        return book.zoneOfSite(site.value()).stream().map(ZoneId::of).findFirst();
    }
}
