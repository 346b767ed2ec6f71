package org.holdfast.web.glass;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Caller;
import org.holdfast.access.GlassRow;
import org.holdfast.access.Glasses;
import org.holdfast.access.SignedIn;
import org.holdfast.client.Clients;
import org.holdfast.episode.Episodes;
import org.holdfast.relapse.UseEvents;
import org.holdfast.session.Sessions;
import org.holdfast.support.Supporters;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Use;
import org.jspecify.annotations.Nullable;

/**
 * Opens one record in an emergency. While it is open a red banner says so, and whose it is; when the hour is over, or the person closes
 * it, nothing of it stays on the screen.
 */
@Route(value = "emergency", layout = StaffLayout.class)
@RolesAllowed("emergency")
public class GlassView extends Page implements HasDynamicTitle {
    private static final int ASK_EVERY_SECONDS = 4;

    private final transient Glasses glasses;
    private final transient Clock clock;
    private final transient EmergencyRecord record;
    private final String reader;
    private final Div body = new Div();
    private final Span left = new Span();
    private @Nullable UUID shown;
    private Instant closesAt = Instant.EPOCH;
    private boolean asking;

    @Inject
    public GlassView(
            Glasses glasses,
            SignedIn signedIn,
            Clock clock,
            Clients clients,
            Episodes episodes,
            Sessions sessions,
            Supporters supporters,
            UseEvents returns) {
        super(Action.USE_GLASS);
        this.glasses = glasses;
        this.clock = clock;
        this.record = new EmergencyRecord(clients, episodes, sessions, supporters, returns);
        this.reader = signedIn.caller().map(Caller::name).orElse("");
        title(say("glass.title"));
        body.addClassName("hf-stack");
        add(body);
        show();
        Use.poll(this, ASK_EVERY_SECONDS, this::look);
    }

    @Override
    public String getPageTitle() {
        return say("glass.title");
    }

    /** Is it still open, and for how long? */
    private void look() {
        if (shown == null) {
            return;
        }
        List<UUID> open = glasses.stillOpen();
        if (open.contains(shown)) {
            sayHowLong();
            return;
        }
        over();
        if (!open.isEmpty()) {
            show();
        }
    }

    /** Nothing of the record stays, before anything else is asked. */
    private void over() {
        shown = null;
        asking = true;
        answer(say("glass.over"));
        body.removeAll();
        body.add(new GlassForm(glasses, clock, reader, this::show));
    }

    private void sayHowLong() {
        long minutes = Math.max(
                1, Duration.between(clock.instant(), closesAt.plusSeconds(59)).toMinutes());
        left.setText(say("glass.left", minutes));
    }

    private void show() {
        Optional<GlassRow> open = glasses.open().stream().findFirst();
        if (open.isEmpty()) {
            if (!asking) {
                over();
                answer(say("glass.answer"));
            }
            return;
        }
        GlassRow glass = open.get();
        closesAt = glass.closesAt();
        sayHowLong();
        if (!glass.id().equals(shown)) {
            shown = glass.id();
            asking = false;
            answer(say("glass.open"));
            body.removeAll();
            body.add(banner(glass));
            List.of(record.cards(glass.client())).forEach(body::add);
        }
    }

    private Div banner(GlassRow glass) {
        Span words = new Span(say("glass.banner", glass.recordNumber()));
        words.addClassName("hf-strong");
        Button close = new Button(say("glass.close"), click -> {
            over();
            glasses.close(glass.id());
            show();
        });
        Div banner = new Div(new Icon("warning"), new Div(words, left), close);
        banner.addClassName("hf-glass-banner");
        banner.getElement().setAttribute("role", "alert");
        return banner;
    }
}
