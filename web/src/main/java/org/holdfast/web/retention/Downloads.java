package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Toast;

/**
 * The figures to take away. The file is made while the button says so, and only then handed to the browser: what goes wrong is a
 * sentence on the page and not a broken download.
 */
class Downloads extends Div {
    /**
     * A file ready to be handed over.
     *
     * @param type its media type
     */
    record Ready(String name, String type, byte[] content) {}

    private final Anchor handOver = new Anchor();
    private final Button tables;
    private final Button pack;

    Downloads(Supplier<Ready> workbook, Supplier<Ready> paper) {
        addClassName("hf-downloads");
        handOver.setId("hand-over");
        handOver.addClassName("hf-hidden");
        handOver.setRouterIgnore(true);
        handOver.getElement()
                .setAttribute("download", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        tables = button("download-tables", "table", "retention.tables", workbook);
        pack = button("download-pack", "print", "retention.board-pack", paper);
        pack.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ready(false);
        add(tables, pack, handOver);
    }

    /** Whether there is anything to take away. */
    final void ready(boolean figures) {
        tables.setEnabled(figures);
        pack.setEnabled(figures);
    }

    private Button button(String id, String icon, String key, Supplier<Ready> make) {
        Button button = new Button(say(key), new Icon(icon));
        button.setId(id);
        button.addClickListener(click -> {
            button.setText(say("retention.making"));
            button.setEnabled(false);
            Later.run(this, () -> {
                try {
                    hand(make.get());
                } catch (Refused refused) {
                    Toast.trouble(Messages.say(refused));
                } finally {
                    button.setText(say(key));
                    button.setEnabled(true);
                    button.focus();
                }
            });
        });
        return button;
    }

    private void hand(Ready file) {
        Function<Ready, DownloadResponse> response = ready -> new DownloadResponse(
                new ByteArrayInputStream(ready.content()), ready.name(), ready.type(), ready.content().length);
        handOver.setHref(DownloadHandler.fromInputStream(event -> response.apply(file), file.name()));
        handOver.getElement().executeJs("this.click()");
    }
}
