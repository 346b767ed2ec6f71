package org.holdfast.web.retention;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Apache ECharts drawing. The option is plain JSON made here; {@code js/chart.js} puts in what JSON cannot say: a text that
 * begins with {@code --hf-} is a colour token, one that begins with {@code fn:} a function. For those who cannot see it, it is one
 * picture with a text; a table beside it holds the same figures.
 */
@JavaScript("context://js/echarts.min.js")
@JavaScript("context://js/chart.js")
class Chart extends Div {
    private @Nullable ObjectNode option;

    Chart() {
        addClassName("hf-chart");
        getElement().setAttribute("role", "img");
    }

    /** Draws; replaces what was drawn before. */
    void draw(ObjectNode newOption, String inWords) {
        option = newOption;
        getElement().setAttribute("aria-label", inWords);
        if (isAttached()) {
            send();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        send();
    }

    private void send() {
        if (option != null) {
            getElement().executeJs("window.hfChart.draw(this, $0)", option);
        }
    }
}
