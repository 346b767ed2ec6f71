package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.ConsentTerms;
import org.holdfast.access.Consents;
import org.holdfast.access.Denied;
import org.holdfast.access.Pressed;
import org.holdfast.access.Reason;
import org.holdfast.access.Signer;
import org.holdfast.access.Signing;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;
import org.holdfast.web.shell.SignInAgain;
import org.jspecify.annotations.Nullable;

/**
 * Takes a consent in two steps: staff fill in what it is about, alone with the client; then the client reads every word that will be
 * on the paper, and signs. Staff sign in again, where they must, before the screen is turned to the client. What was typed stays through
 * both.
 */
abstract class ConsentDialog extends FormDialog {
    final Consents consents;
    final ClientRow client;
    private final String whoSigns;
    private final String likelyRepresentative;
    private final Runnable saved;
    private final TextField purpose = new TextField(say("client.share.purpose"));
    private final DatePicker until = DayField.of(say("client.share.until"));
    private final Checkbox withStay = new Checkbox();
    private final Checkbox alone = new Checkbox();
    private final RadioButtonGroup<Pressed> pressed = new RadioButtonGroup<>();
    private final List<SignatureBlock> signatures = new ArrayList<>();
    private final Div terms = new Div();
    private @Nullable ConsentTerms read;
    private @Nullable ConsentDraft draft;

    /**
     * @param whoSigns whom to speak with alone: the client, or after a death whoever signs for them
     * @param likelyRepresentative the name of whoever may sign for the client today; empty where nobody may
     */
    ConsentDialog(
            Consents consents,
            ClientRow client,
            String title,
            String whoSigns,
            String likelyRepresentative,
            LocalDate today,
            Runnable saved) {
        super(title, say("client.consent.read"));
        this.consents = consents;
        this.client = client;
        this.whoSigns = whoSigns;
        this.likelyRepresentative = likelyRepresentative;
        this.saved = saved;
        until.setMin(today);
    }

    /** What is to be signed; a missing element is refused by name. */
    abstract ConsentDraft draft();

    /** What its purpose is likely to be. */
    final void startWith(String likelyPurpose) {
        purpose.setValue(likelyPurpose);
    }

    /** What it is for. */
    final String purpose() {
        return purpose.getValue().strip();
    }

    /** Whether it also ends with the stay in treatment of now. */
    final boolean untilEndOfStay() {
        return withStay.getValue();
    }

    /** Its last day. */
    final LocalDate until() {
        return until.getValue();
    }

    /** What every consent is asked, and the questions that are asked alone; they stand last on the first page. */
    final void askTheRest(LocalDate likelyUntil) {
        ask(purpose, "consent.needs-a-purpose");
        purpose.setMaxLength(500);
        purpose.addClassName("hf-wide");
        ask(until, "consent.expires-before-given", "consent.needs-a-day", "consent.beyond-coming-of-age");
        until.setValue(likelyUntil);
        until.setHelperText(say("client.share.until.help"));
        ask(withStay, "consent.no-stay");
        withStay.setLabel(say("client.share.with-stay"));
        ask(alone, "consent.needs-alone");
        alone.setLabel(say("client.consent.alone", whoSigns));
        alone.addClassName("hf-wide");
        ask(pressed, "consent.needs-question");
        pressed.setLabel(say("client.consent.pressed"));
        pressed.setHelperText(say("client.consent.pressed.help", whoSigns));
        pressed.setItems(Pressed.values());
        pressed.setItemLabelGenerator(answer -> say("client.consent.pressed." + answer));
        pressed.addClassName("hf-wide");
    }

    @Override
    protected final List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        if (read == null) {
            missing(missing);
            need(missing, !purpose.getValue().isBlank(), "consent.needs-a-purpose");
            need(missing, until.getValue() != null, "consent.needs-a-day");
            need(missing, alone.getValue(), "consent.needs-alone");
            need(missing, pressed.getValue() != null, "consent.needs-question");
        }
        return missing;
    }

    /** What is missing of its own fields. */
    abstract void missing(List<Refused> missing);

    @Override
    protected final Runnable save() {
        ConsentTerms said = read;
        ConsentDraft agreed = draft;
        if (said == null || agreed == null) {
            toRead();
            return STAY;
        }
        Signing signing = new Signing(
                said.digest(),
                alone.getValue(),
                pressed.getValue(),
                signatures.stream().map(SignatureBlock::signature).toList());
        try {
            consents.give(agreed, signing);
        } catch (Denied denied) {
            if (denied.reason() != Reason.SIGN_IN_AGAIN) {
                throw denied;
            }
            SignInAgain.then(this, this::trySave);
            return STAY;
        } catch (Refused refused) {
            if (refused.key().equals("consent.changed-meanwhile")) {
                back();
            }
            throw refused;
        }
        return saved;
    }

    private void toRead() {
        ConsentDraft now = draft();
        ConsentTerms said = consents.terms(now);
        if (!consents.mayGive(client.id())) {
            SignInAgain.then(this, this::trySave);
            return;
        }
        draft = now;
        read = said;
        if (signatures.isEmpty()) {
            page();
            put(terms);
            terms.addClassNames("hf-wide", "hf-terms");
            terms.getElement().setAttribute("tabindex", "0").setAttribute("role", "document");
        }
        Arrays.stream(Signer.values())
                .filter(said.signers()::contains)
                .filter(signer -> signatures.stream().noneMatch(block -> block.signer() == signer))
                .forEach(signer -> signatures.add(new SignatureBlock(
                        this, signer, signer == Signer.CLIENT ? client.fullName() : likelyRepresentative)));
        if (signatures.size() == said.signers().size()
                && terms.getChildren().findAny().isEmpty()) {
            NativeButton back = SessionsCard.button(say("client.consent.back"), this::back);
            back.addClassName("hf-wide");
            put(back);
        }
        terms.removeAll();
        terms.getElement().setAttribute("aria-label", said.title());
        terms.add(new Paragraph(say("client.consent.hand", whoSigns)), clauses(said));
        turnTo(1, say("client.consent.sign"));
        terms.getElement().executeJs("this.scrollTop = 0; this.focus()");
    }

    private void back() {
        read = null;
        turnTo(0, say("client.consent.read"));
    }

    private static DescriptionList clauses(ConsentTerms said) {
        DescriptionList list = new DescriptionList();
        said.clauses().forEach(clause -> {
            DescriptionList.Description text = new DescriptionList.Description();
            if (clause.text().startsWith("• ")) {
                UnorderedList points = new UnorderedList();
                clause.text().lines().forEach(line -> points.add(new ListItem(line.substring(2))));
                text.add(points);
            } else {
                text.setText(clause.text());
            }
            list.add(new DescriptionList.Term(clause.heading()), text);
        });
        return list;
    }
}
