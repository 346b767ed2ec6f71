package org.holdfast.web.shell;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Hands a file to the browser. It is made first and only then handed over: what goes wrong is a sentence on the page and not a broken
 * download. Its name is ours. It is handed over once and within a minute, and then it is gone here: whoever loses the right to it has no
 * address to ask again.
 */
public class HandOver extends Anchor {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int ASK_EVERY_SECONDS = 15;

    private final transient Clock clock;
    private transient @Nullable Once waiting;

    public HandOver(Clock clock) {
        this.clock = clock;
        setId("hand-over");
        addClassName("hf-hidden");
        setRouterIgnore(true);
        getElement()
                .setAttribute("download", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        Use.poll(this, ASK_EVERY_SECONDS, this::tidy);
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
        Once once = new Once(name, type, content, clock.instant().plus(KEPT));
        waiting = once;
        setHref(DownloadHandler.fromInputStream(event -> handed(event, once), name));
        getElement().executeJs("this.click()");
    }

    private DownloadResponse handed(DownloadEvent event, Once once) {
        DownloadResponse response =
                once.answer(event.getRequest().getMethod(), event.getRequest().getHeader("Range"), clock.instant());
        if (once.gone()) {
            UI ui = event.getUI();
            ui.access(() -> forget(once));
        }
        return response;
    }

    /** What nobody fetched in time goes too. */
    private void tidy() {
        Once once = waiting;
        if (once != null && once.over(clock.instant())) {
            forget(once);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        Once once = waiting;
        if (once != null) {
            once.drop();
        }
    }

    private void forget(Once once) {
        once.drop();
        if (once.equals(waiting)) {
            waiting = null;
            removeHref();
        }
    }

    /** A file that is given away once. Only its whole counts: to look at its head, or for a part of it, takes nothing away. */
    static final class Once {
        private final String name;
        private final String type;
        private final int size;
        private final Instant until;
        private final AtomicReference<byte @Nullable []> content;

        Once(String name, String type, byte[] content, Instant until) {
            this.name = name;
            this.type = type;
            this.size = content.length;
            this.until = until;
            this.content = new AtomicReference<>(content);
        }

        /** @param part which part is wanted, as the browser's {@code Range} says it; null for the whole */
        DownloadResponse answer(String method, @Nullable String part, Instant now) {
            if (over(now)) {
                drop();
            }
            if (gone()) {
                return DownloadResponse.error(HttpStatusCode.GONE);
            }
            if ("HEAD".equals(method)) {
                return new DownloadResponse(InputStream.nullInputStream(), name, type, size);
            }
            if (part != null && !"bytes=0-".equals(part)) {
                return DownloadResponse.error(HttpStatusCode.REQUESTED_RANGE_NOT_SATISFIABLE);
            }
            byte[] whole = content.getAndSet(null);
            return whole == null
                    ? DownloadResponse.error(HttpStatusCode.GONE)
                    : new DownloadResponse(new ByteArrayInputStream(whole), name, type, size);
        }

        boolean over(Instant now) {
            return !now.isBefore(until);
        }

        boolean gone() {
            return content.get() == null;
        }

        void drop() {
            content.set(null);
        }
    }
}
