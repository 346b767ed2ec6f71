package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.holdfast.access.Signature;
import org.holdfast.access.Signer;
import org.holdfast.web.shell.FormDialog;

/** One signature: drawn, or typed by whoever cannot or would rather not draw. */
final class SignatureBlock {
    private final Signer signer;
    private final TextField name;
    private final Span here;
    private final SignaturePad pad;
    private final TextField typed;
    private final NativeButton other;
    private boolean drawing = true;

    /** @param likely the name it probably is; it can be corrected */
    SignatureBlock(FormDialog form, Signer signer, String likely) {
        this.signer = signer;
        H3 head = new H3(say("client.sign.by." + signer));
        head.addClassName("hf-wide");
        form.put(head);
        name = form.ask(new TextField(say("client.sign.name")));
        name.setValue(likely);
        name.addClassName("hf-wide");
        here = new Span(say("client.sign.pad"));
        here.addClassNames("hf-wide", "hf-sign-here");
        form.put(here);
        pad = form.ask(new SignaturePad(say("client.sign.pad"), say("client.sign.clear")));
        pad.addClassName("hf-wide");
        typed = form.ask(new TextField(say("client.sign.typed")));
        typed.setHelperText(say("client.sign.typed.help"));
        typed.addClassNames("hf-wide", "hf-typed-signature");
        typed.setVisible(false);
        other = SessionsCard.button(say("client.sign.type"), this::change);
        other.addClassName("hf-wide");
        form.put(other);
    }

    private void change() {
        drawing = !drawing;
        here.setVisible(drawing);
        pad.setVisible(drawing);
        typed.setVisible(!drawing);
        other.setText(say(drawing ? "client.sign.type" : "client.sign.draw"));
    }

    Signer signer() {
        return signer;
    }

    /** @throws org.holdfast.kernel.Refused where a name or the signature is missing */
    Signature signature() {
        return new Signature(
                signer,
                name.getValue(),
                drawing ? Signature.Method.DRAWN : Signature.Method.TYPED,
                drawing ? pad.getValue() : typed.getValue(),
                Instant.EPOCH);
    }
}
