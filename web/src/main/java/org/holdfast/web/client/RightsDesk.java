package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.client.ClientRow;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.rights.RecordExports;
import org.holdfast.rights.CorrectionRow;
import org.holdfast.rights.Corrections;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.SignInAgain;

/** What the client may ask of the record: a copy of all of it, which takes a fresh sign-in, and a correction. */
record RightsDesk(
        Corrections corrections,
        RecordExports exports,
        Clock clock,
        ClientRow client,
        LocalDate today,
        Component page,
        HandOver handOver,
        SharingDesk.Done done) {
    List<CorrectionRow> asked() {
        return corrections.of(client.id());
    }

    void correct() {
        new CorrectionDialog(
                        corrections, client.id(), today, () -> done.said("client.rights.saved", client.calledName()))
                .open();
    }

    void handTheRecordOver() {
        SignInAgain.trying(
                page,
                () -> handOver.file(
                        "record.zip",
                        "application/zip",
                        () -> exports.zip(
                                client.id(),
                                new Printing(
                                        say("client.rights.team"),
                                        clock.instant(),
                                        clock.getZone(),
                                        Messages.locale()))));
    }
}
