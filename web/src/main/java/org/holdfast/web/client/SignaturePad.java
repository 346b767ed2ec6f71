package org.holdfast.web.client;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/** A field to sign in by finger, pen or mouse. Its value are the strokes as SVG path data, 600 wide and 200 high. */
@Tag("hf-signature")
@JavaScript("context://js/signature.js")
final class SignaturePad extends AbstractSinglePropertyField<SignaturePad, String> implements HasStyle {
    /** @param label what it is, for whoever does not see it */
    SignaturePad(String label, String clear) {
        super("path", "", false);
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        getElement().setAttribute("data-clear", clear);
    }
}
