package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.function.Supplier;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.HandOver;
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

    private final HandOver handOver;
    private final Button tables;
    private final Button pack;

    Downloads(Clock clock, Supplier<Ready> workbook, Supplier<Ready> paper) {
        handOver = new HandOver(clock);
        addClassName("hf-downloads");
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
        handOver.file(file.name(), file.type(), file::content);
    }
}
