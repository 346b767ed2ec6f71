package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.access.ConsentTerms.Clause;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** What clients agree may be told to others: taken alone with staff, read, signed on the spot, paused or revoked at once. */
@Boundary
public class Consents {
    static final String PRESSED = "The client was pressed to sign";

    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    ConsentPaper printer;

    @Inject
    Clock clock;

    /** All consents of a client, newest first, with whether they hold today. */
    @Asks(Action.SEE_CLIENT)
    public List<ConsentRow> of(ClientId client) {
        LocalDate today = gate.today(gate.require(Action.SEE_CLIENT, client, "consents"), client);
        Map<Consent, Object[]> all = new LinkedHashMap<>();
        book.consentsOf(client, today).forEach(row -> all.put((Consent) row[0], row));
        return all.entrySet().stream()
                .map(one -> one.getKey().row(today, (Long) one.getValue()[1] > 0, one.getValue()[2] != null))
                .toList();
    }

    /**
     * What would be signed, word for word, and by whom.
     *
     * @throws Refused {@code consent.not-this-clients-supporter}, {@code consent.tie-ended}, {@code consent.expires-before-given},
     *     {@code consent.beyond-coming-of-age}, {@code consent.no-stay}, and what {@link ConsentPolicy#signers} refuses
     */
    @Asks(Action.PREPARE_CONSENT)
    public ConsentTerms terms(ConsentDraft draft) {
        gate.require(Action.PREPARE_CONSENT, draft.client(), towards(draft));
        return house(draft).terms();
    }

    /**
     * Whether the caller could record a consent of this client's at this moment: asked before the client is handed the screen, so that
     * nobody has to sign in again over a signature. It leaves no entry.
     */
    @Asks(value = Action.GIVE_CONSENT, quietly = true)
    public boolean mayGive(ClientId client) {
        return gate.open(Action.GIVE_CONSENT, List.of(client));
    }

    /**
     * Records what the client has read and signed. A consent of before towards the same person ends with it. Where the client says
     * that somebody presses them, the consent is on paper and nothing is shown: a safety flag stands.
     *
     * @param signing of exactly the terms that {@link #terms} gave
     * @throws Refused what {@link #terms} refuses, and {@code consent.changed-meanwhile}, {@code consent.needs-signature-of-client},
     *     {@code consent.needs-signature-of-representative}
     */
    @Asks(Action.GIVE_CONSENT)
    public ConsentId give(ConsentDraft draft, Signing signing) {
        Actor actor = gate.require(Action.GIVE_CONSENT, draft.client(), towards(draft));
        book.oneAtATime(draft.client().value());
        House house = house(draft);
        ConsentTerms terms = house.terms();
        if (!terms.digest().equals(signing.digest())) {
            throw new Refused("consent.changed-meanwhile");
        }
        Instant now = clock.instant();
        List<Signature> signatures = new ArrayList<>();
        for (Signer signer : Signer.values()) {
            if (terms.signers().contains(signer)) {
                signatures.add(signing.by(signer)
                        .orElseThrow(() -> new Refused(
                                signer == Signer.CLIENT
                                        ? "consent.needs-signature-of-client"
                                        : "consent.needs-signature-of-representative"))
                        .at(now));
            }
        }
        Instant witnessed = Objects.requireNonNull(actor.provedAt());
        Paper paper = new Paper(printer.print(terms, signatures, actor.name(), witnessed, now, house.zone));
        book.add(paper);
        Consent.Taken taken = new Consent.Taken(
                terms.version(),
                house.recipient,
                house.discloser,
                house.profile.code(),
                terms.bytes(),
                paper.digest(),
                new LinkedHashSet<>(signatures),
                signing.answer(),
                witnessed,
                house.endsWith,
                house.today,
                now,
                actor.subject());
        Consent consent = new Consent(draft, taken);
        standing(draft.client(), draft.kind(), draft.supporter(), house.recipient)
                .forEach(one -> one.revoke(now, actor.subject()));
        book.flush();
        book.add(consent);
        if (signing.answer() == Pressed.YES && draft.supporter() != null) {
            SafetyFlags.set(book, draft.client(), draft.supporter(), PRESSED, clock, actor);
        } else if (signing.answer() == Pressed.YES) {
            // the paper is there for whoever pressed; nothing is disclosed under it
            book.flush();
            consent.revoke(now, actor.subject());
        }
        // what was signed is sealed with the audit: a paper exchanged later would no longer fit
        gate.require(
                Action.GIVE_CONSENT,
                draft.client(),
                consent.id() + " paper " + HexFormat.of().formatHex(paper.digest()));
        return consent.id();
    }

    /** Revokes all that this supporter may see of this client. It acts at the next question asked, on open screens too. */
    @Asks(Action.REVOKE_CONSENT)
    public void revoke(ClientId client, SupporterId supporter) {
        Actor actor = gate.require(Action.REVOKE_CONSENT, client, "supporter " + supporter);
        standing(client, ConsentKind.SHARING, supporter, "")
                .forEach(consent -> consent.revoke(clock.instant(), actor.subject()));
    }

    /** Revokes one consent, of whatever kind. Of one that does not stand, nothing happens. */
    @Asks(Action.REVOKE_CONSENT)
    public void revoke(ClientId client, ConsentId consent) {
        Actor actor = gate.require(Action.REVOKE_CONSENT, client, "consent " + consent);
        book.openConsents(client).stream()
                .filter(one -> one.id().equals(consent))
                .forEach(one -> one.revoke(clock.instant(), actor.subject()));
    }

    /** For a while this supporter sees nothing; the consent stays. It acts as a revocation does. Doing it twice changes nothing. */
    @Asks(Action.REVOKE_CONSENT)
    public void pause(ClientId client, SupporterId supporter) {
        Actor actor = gate.require(Action.REVOKE_CONSENT, client, "pause, supporter " + supporter);
        book.oneAtATime(client.value());
        standing(client, ConsentKind.SHARING, supporter, "").stream()
                .filter(one -> book.pausesOf(List.of(one.id().value())).isEmpty())
                .forEach(one -> book.add(new ConsentPause(one.id(), clock.instant(), actor.subject())));
    }

    /** The pause is over, and the same consent holds again. */
    @Asks(Action.GIVE_CONSENT)
    public void resume(ClientId client, SupporterId supporter) {
        Actor actor = gate.require(Action.GIVE_CONSENT, client, "resume, supporter " + supporter);
        standing(client, ConsentKind.SHARING, supporter, "").stream()
                .flatMap(one -> book.pausesOf(List.of(one.id().value())).stream())
                .forEach(pause -> pause.end(clock.instant(), actor.subject()));
    }

    /**
     * The signed paper, to be printed for the client.
     *
     * @throws Refused {@code consent.no-paper} for one of before consents were signed, or somebody else's
     */
    @Asks(Action.SEE_CLIENT)
    public byte[] paper(ClientId client, ConsentId consent) {
        gate.require(Action.SEE_CLIENT, client, "paper of consent " + consent);
        return book.paperOf(consent.value(), client.value()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("consent.no-paper"));
    }

    private List<Consent> standing(
            ClientId client, ConsentKind kind, @Nullable SupporterId supporter, String recipient) {
        return book.openConsents(client).stream()
                .filter(one -> one.sameAs(kind, supporter, recipient))
                .toList();
    }

    private static String towards(ConsentDraft draft) {
        return draft.supporter() == null ? draft.kind().name() : "supporter " + draft.supporter();
    }

    /** What the registers add to a draft. */
    private record House(
            LegalProfile profile,
            ConsentTerms terms,
            String recipient,
            String discloser,
            @Nullable UUID endsWith,
            LocalDate today,
            ZoneId zone) {}

    private House house(ConsentDraft draft) {
        ClientId client = draft.client();
        Object[] facts = book.consentFacts(client.value()).getFirst();
        ZoneId zone = ZoneId.of((String) facts[4]);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (draft.lastDay().isBefore(today)) {
            throw new Refused("consent.expires-before-given");
        }
        LegalProfile profile = LegalProfile.of((String) facts[5]);
        LocalDate bornOn = day(facts[2]);
        Set<UUID> programmes = Set.copyOf(book.programmesNow(client.value()));
        List<ConsentPolicy.Ages> ages = book.ageRules().stream()
                .filter(rule -> programmes.contains(rule.programme().value()))
                .map(AgeRule::ages)
                .toList();
        Set<Signer> signers = ConsentPolicy.signers(
                bornOn, ages, profile.ofAgeAt(), represented(client, today), (Boolean) facts[6], today);
        LocalDate last = ConsentPolicy.lastDay(bornOn, ages, signers);
        if (last != null && draft.lastDay().isAfter(last)) {
            throw new Refused("consent.beyond-coming-of-age", last);
        }
        Object[] stay = draft.endsWithStay()
                ? book.stayNow(client.value()).stream().findFirst().orElseThrow(() -> new Refused("consent.no-stay"))
                : null;
        String recipient = recipient(draft, today);
        String discloser = profile.say("discloser.text", facts[3]);
        int version = Math.toIntExact(book.consentsTowards(
                                client.value(),
                                draft.kind().name(),
                                draft.supporter() == null
                                        ? null
                                        : draft.supporter().value(),
                                recipient)
                        .getFirst()
                + 1);
        String who = bornOn == null
                ? profile.say("client.text.unborn", facts[0], facts[1])
                : profile.say("client.text", facts[0], facts[1], bornOn);
        boolean sharing = draft.kind() == ConsentKind.SHARING;
        String what = sharing
                ? draft.categories().stream()
                        .sorted()
                        .map(category -> "• " + profile.describe(category))
                        .collect(Collectors.joining("\n"))
                : draft.information();
        List<Clause> clauses = List.of(
                new Clause(profile.say("client.head"), who),
                new Clause(profile.say("discloser.head"), discloser),
                new Clause(profile.say("information.head"), what),
                new Clause(profile.say("recipient.head"), recipient),
                new Clause(profile.say("purpose.head"), draft.purpose().strip()),
                new Clause(
                        profile.say("expiry.head"),
                        stay == null
                                ? profile.say("expiry.text", draft.lastDay())
                                : profile.say("expiry.text.stay", draft.lastDay(), stay[1])),
                new Clause(profile.say("revoke.head"), profile.say("revoke.text")),
                new Clause(profile.say("free.head"), profile.say("free.text")),
                new Clause(profile.say("onward.head"), profile.say("onward.text")),
                new Clause(profile.say("law.head"), profile.law()));
        String title = profile.say(sharing ? "title" : "title.counselling");
        return new House(
                profile,
                new ConsentTerms(title, version, profile.language(), clauses, signers),
                recipient,
                discloser,
                stay == null ? null : (UUID) stay[0],
                today,
                zone);
    }

    private String recipient(ConsentDraft draft, LocalDate today) {
        SupporterId supporter = draft.supporter();
        if (supporter == null) {
            return draft.recipient();
        }
        if (!book.clientOfSupporter(supporter.value()).contains(draft.client().value())) {
            throw new Refused("consent.not-this-clients-supporter");
        }
        if (book.tieEnded(supporter.value(), today).contains(true)) {
            throw new Refused("consent.tie-ended");
        }
        Object[] known = book.supporterFacts(supporter.value()).getFirst();
        return known[1] == null ? (String) known[0] : known[0] + " (" + known[1] + ")";
    }

    /** By which rights somebody may sign today; whoever is hidden from for safety may not. */
    private Set<Authority> represented(ClientId client, LocalDate today) {
        List<SafetyFlag> flags = book.flagsOf(client);
        return book.representativesOf(client).stream()
                .filter(one -> flags.stream().noneMatch(flag -> flag.covers(null) || flag.covers(one.supporter())))
                .map(one -> one.row(today))
                .filter(RepresentativeRow::holds)
                .map(RepresentativeRow::authority)
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}
