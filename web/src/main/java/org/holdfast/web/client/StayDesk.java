package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.access.CareRow;
import org.holdfast.access.CareTeams;
import org.holdfast.access.Colleague;
import org.holdfast.access.Denied;
import org.holdfast.client.ClientRow;
import org.holdfast.clinic.Clinics;
import org.holdfast.episode.Discharges;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.Episodes;
import org.holdfast.episode.Transfers;
import org.holdfast.kernel.StaffId;

/** What can be done with a client's stays and care team from their page, and what is said when it is done. */
record StayDesk(
        Episodes episodes,
        Transfers transfers,
        Discharges discharges,
        CareTeams teams,
        Clinics clinics,
        ClientRow client,
        LocalDate today,
        Done done,
        Undoable undoable,
        Consumer<String> away) {
    /** Says what was done, and shows the page anew. */
    @FunctionalInterface
    interface Done {
        void done(String key, Object... args);
    }

    /** Says what was done with the way back, and shows the page anew. */
    @FunctionalInterface
    interface Undoable {
        void done(String words, Runnable undo);
    }

    void admit() {
        new AdmitDialog(this, () -> done.done("stay.admit.saved", client.calledName())).open();
    }

    void move(EpisodeRow stay) {
        new MoveDialog(this, stay).open();
    }

    void correct(EpisodeRow stay) {
        new DatesDialog(this, stay, () -> done.done("stay.dates.saved")).open();
    }

    void end(EpisodeRow stay, LocalDate on) {
        new EndDialog(
                        client.calledName(),
                        on,
                        today,
                        ending -> discharges.discharge(client.id(), stay.id(), ending, stay.seen()),
                        () -> ended(stay))
                .open();
    }

    /** With the way back for as long as the toast stands; later it is on the stay's own line. */
    private void ended(EpisodeRow stay) {
        undoable.done(
                say("stay.end.saved", client.calledName()),
                () -> episodes.of(client.id()).stream()
                        .filter(row -> row.id().equals(stay.id()))
                        .findFirst()
                        .ifPresent(this::goOn));
    }

    void takeBack(EpisodeRow stay) {
        new AskDialog(
                        say("stay.back.ask", client.calledName()),
                        say("stay.back.means"),
                        say("stay.back"),
                        say("stay.back.no"),
                        () -> goOn(stay))
                .open();
    }

    private void goOn(EpisodeRow stay) {
        discharges.takeBack(client.id(), stay.id(), stay.seen());
        done.done("stay.back.saved");
    }

    void keepOpen(EpisodeRow stay) {
        new KeepDialog(
                        client.calledName(),
                        reason -> discharges.keep(client.id(), stay.id(), reason, stay.seen()),
                        () -> done.done("stay.keep.saved"))
                .open();
    }

    void join() {
        List<Colleague> colleagues = teams.colleagues(client.id());
        new JoinDialog(
                        client.calledName(),
                        colleagues,
                        (staff, lead) -> teams.join(client.id(), staff, lead),
                        () -> done.done("stay.team.saved"))
                .open();
    }

    void lead(StaffId staff) {
        teams.join(client.id(), staff, true);
        done.done("stay.team.saved");
    }

    void leave(CareRow care) {
        new AskDialog(
                        say("stay.team.leave.ask", care.name(), client.calledName()),
                        say("stay.team.leave.means", care.name()),
                        say("stay.team.leave"),
                        say("stay.team.leave.no"),
                        () -> {
                            teams.leave(client.id(), care.staff());
                            left(care);
                        })
                .open();
    }

    /** Who left the team themselves no longer reads the page. */
    private void left(CareRow care) {
        try {
            done.done("stay.team.left", care.name());
        } catch (Denied closed) {
            away.accept(say("stay.team.left", care.name()));
        }
    }

    /** "Day 43", counted from the admission as day 1. */
    String dayOf(EpisodeRow stay) {
        return say("client.stay.day", ChronoUnit.DAYS.between(stay.admittedOn(), today) + 1);
    }
}
