package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.access.ConsentKind;
import org.holdfast.access.ConsentRow;
import org.holdfast.access.Consents;
import org.holdfast.access.RepresentativeRow;
import org.holdfast.access.Representatives;
import org.holdfast.access.SafetyFlagRow;
import org.holdfast.access.SafetyFlags;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.SupporterId;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.SignInAgain;
import org.jspecify.annotations.Nullable;

/**
 * Everything about who sees what of one client: give, change, pause, stop, hide, and who may sign for them. What opens more to
 * somebody takes a fresh sign-in; what closes never does.
 */
final class SharingDesk {
    /** Told what was done; it reads everything anew. */
    interface Done {
        void said(String key, Object... args);
    }

    private final Consents consents;
    private final SafetyFlags safety;
    private final Representatives representatives;
    private final ClientRow client;
    private final LocalDate today;
    private final Component page;
    private final HandOver handOver;
    private final Done done;
    private final List<ConsentRow> all;
    private final List<SafetyFlagRow> flags;
    private final List<RepresentativeRow> representing;
    private final List<SupporterRow> people;

    SharingDesk(
            Consents consents,
            SafetyFlags safety,
            Representatives representatives,
            ClientRow client,
            List<SupporterRow> people,
            LocalDate today,
            Component page,
            HandOver handOver,
            Done done) {
        this.consents = consents;
        this.safety = safety;
        this.representatives = representatives;
        this.client = client;
        this.people = people;
        this.today = today;
        this.page = page;
        this.handOver = handOver;
        this.done = done;
        all = consents.of(client.id());
        flags = safety.of(client.id());
        representing = representatives.of(client.id());
    }

    ClientRow client() {
        return client;
    }

    List<SupporterRow> people() {
        return people;
    }

    LocalDate today() {
        return today;
    }

    Optional<ConsentRow> live(SupporterRow supporter) {
        return all.stream()
                .filter(row -> row.live() && supporter.id().equals(row.supporter()))
                .findFirst();
    }

    /** Whether anything is shown to this supporter right now. */
    boolean sees(SupporterRow supporter) {
        return live(supporter).filter(row -> !row.paused()).isPresent()
                && hidden(supporter.id()).isEmpty()
                && hidden(null).isEmpty()
                && !supporter.ended(today);
    }

    List<ConsentRow> before(SupporterRow supporter) {
        return all.stream()
                .filter(row -> !row.live() && supporter.id().equals(row.supporter()))
                .toList();
    }

    List<ConsentRow> ofNotes() {
        return all.stream()
                .filter(row -> row.live() && row.kind() == ConsentKind.COUNSELLING_NOTES)
                .toList();
    }

    Optional<SafetyFlagRow> hidden(@Nullable SupporterId supporter) {
        return flags.stream()
                .filter(flag -> supporter == null ? flag.supporter() == null : supporter.equals(flag.supporter()))
                .findFirst();
    }

    Optional<RepresentativeRow> represents(SupporterRow supporter) {
        return representing.stream()
                .filter(row -> row.supporter().equals(supporter.id()))
                .findFirst();
    }

    /** What is said after signing is the same whatever was answered in private, for others may look at the screen. */
    void share(SupporterRow supporter) {
        new ShareDialog(
                        consents,
                        client,
                        supporter,
                        live(supporter),
                        whoSigns(),
                        likelyRepresentative(),
                        today,
                        () -> done.said("client.share.saved", client.calledName()))
                .open();
    }

    void counselling() {
        new CounsellingDialog(
                        consents,
                        client,
                        whoSigns(),
                        likelyRepresentative(),
                        today,
                        () -> done.said("client.counselling.saved", client.calledName()))
                .open();
    }

    void revoke(SupporterRow supporter) {
        String name = supporter.givenName();
        new AskDialog(
                        say("client.revoke.ask", name),
                        say("client.revoke.means", name, client.calledName()),
                        say("client.revoke.yes"),
                        say("client.revoke.no"),
                        () -> {
                            consents.revoke(client.id(), supporter.id());
                            done.said("client.revoke.saved", name);
                        })
                .open();
    }

    void revoke(ConsentRow consent) {
        new AskDialog(
                        say("client.counselling.revoke.ask", consent.recipient()),
                        say("client.counselling.revoke.means"),
                        say("client.counselling.revoke.yes"),
                        say("client.counselling.revoke.no"),
                        () -> {
                            consents.revoke(client.id(), consent.consent());
                            done.said("client.counselling.revoke.saved");
                        })
                .open();
    }

    void pause(SupporterRow supporter) {
        consents.pause(client.id(), supporter.id());
        done.said("client.pause.saved", supporter.givenName());
    }

    void resume(SupporterRow supporter) {
        SignInAgain.trying(page, () -> {
            consents.resume(client.id(), supporter.id());
            done.said("client.resume.saved", supporter.givenName());
        });
    }

    void paper(ConsentRow consent) {
        handOver.file(
                "consent-" + client.recordNumber().replaceAll("[^A-Za-z0-9-]", "") + ".pdf",
                "application/pdf",
                () -> consents.paper(client.id(), consent.consent()));
    }

    /** @param supporter from whom; null for everybody */
    void hide(@Nullable SupporterRow supporter) {
        String from = supporter == null ? say("client.hide.everybody") : supporter.givenName();
        new ReasonDialog(say("client.hide.new", client.calledName(), from), say("client.hide.means"), why -> {
                    safety.set(client.id(), supporter == null ? null : supporter.id(), why);
                    done.said("client.hide.saved", from);
                })
                .open();
    }

    void showAgain(SafetyFlagRow flag) {
        new AskDialog(
                        say("client.hide.end.ask"),
                        say("client.hide.end.means", flag.reason()),
                        say("client.hide.end.yes"),
                        say("client.hide.end.no"),
                        () -> lift(flag.id()))
                .open();
    }

    private void lift(UUID flag) {
        SignInAgain.trying(page, () -> {
            safety.lift(client.id(), flag);
            done.said("client.hide.end.saved");
        });
    }

    void represent(SupporterRow supporter) {
        new RepresentDialog(
                        client,
                        supporter,
                        today,
                        given -> SignInAgain.trying(page, () -> {
                            representatives.designate(given);
                            done.said("client.represent.saved", supporter.givenName(), client.calledName());
                        }))
                .open();
    }

    void endRepresenting(SupporterRow supporter, RepresentativeRow row) {
        representatives.end(client.id(), row.id());
        done.said("client.represent.ended", supporter.givenName(), client.calledName());
    }

    /** After a death nobody speaks with the client. */
    private String whoSigns() {
        boolean afterDeath = representing.stream()
                .anyMatch(row -> row.holds() && row.authority().afterDeath());
        return afterDeath ? likelyRepresentative() : client.calledName();
    }

    private String likelyRepresentative() {
        return people.stream()
                .filter(person ->
                        represents(person).filter(RepresentativeRow::holds).isPresent())
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
