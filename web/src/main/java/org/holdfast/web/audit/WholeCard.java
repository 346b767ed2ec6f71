package org.holdfast.web.audit;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.holdfast.access.Audits;
import org.holdfast.audit.SealHead;
import org.holdfast.audit.Verdict;
import org.holdfast.web.shell.Card;

/** Whether the audit is whole: verified on demand against its seals and the newest seal kept outside the database. */
final class WholeCard extends Card {
    private final transient Audits audits;
    private final transient KeptHeads heads;
    private final Paragraph verdict = new Paragraph(say("audit.whole.not-yet"));

    WholeCard(Audits audits, KeptHeads heads) {
        super(say("audit.whole"));
        this.audits = audits;
        this.heads = heads;
        verdict.setId("verdict");
        verdict.getElement().setAttribute("role", "status");
        Button verify = new Button(say("audit.verify"), click -> verify());
        verify.setDisableOnClick(true);
        add(verdict, verify);
    }

    private void verify() {
        try {
            Optional<SealHead> newest = heads.newest();
            verdict.setText(words(audits.verify(newest), heads.kept(), newest.isPresent()));
        } finally {
            getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(button -> button.setEnabled(true));
        }
    }

    /** @param place whether seals are to be kept outside the database; @param kept whether one was found there */
    static String words(Verdict found, boolean place, boolean kept) {
        Verdict.Flaw flaw = found.flaw();
        if (flaw != null) {
            return say(
                    "audit.flaw." + flaw.kind(), flaw.seal(), flaw.entry() == null ? 0 : flaw.entry(), found.entries());
        }
        if (place && !kept && found.seals() > 0) {
            return say("audit.flaw.heads-gone", found.entries(), found.seals());
        }
        return say(
                place && kept ? "audit.whole.yes" : "audit.whole.yes-without-heads",
                found.entries(),
                found.seals(),
                found.unsealed());
    }
}
