package org.holdfast.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.holdfast.kernel.Refused;

/**
 * Hands a file to the browser. It is made first and only then handed over: what goes wrong is a sentence on the page and not a broken
 * download. Its name is ours.
 */
public class HandOver extends Anchor {
    public HandOver() {
        setId("hand-over");
        addClassName("hf-hidden");
        setRouterIgnore(true);
        getElement()
                .setAttribute("download", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
    }

    /**
     * Makes the file and hands it over.
     *
     * @param type its media type
     */
    public void file(String name, String type, Supplier<byte[]> make) {
        byte[] content;
        try {
            content = make.get();
        } catch (Refused refused) {
            Toast.trouble(Messages.say(refused));
            return;
        }
        setHref(DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length), name));
        getElement().executeJs("this.click()");
    }
}
