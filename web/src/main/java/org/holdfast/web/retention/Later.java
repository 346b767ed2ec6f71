package org.holdfast.web.retention;

import com.vaadin.flow.component.Component;

/** Work that may take long: the browser first shows what was said up to now, then asks for it. */
final class Later {
    private Later() {}

    static void run(Component page, Runnable work) {
        page.getElement()
                .executeJs("return new Promise(drawn => setTimeout(drawn))")
                .then(drawn -> work.run());
    }
}
