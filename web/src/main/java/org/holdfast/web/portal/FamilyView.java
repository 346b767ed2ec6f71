package org.holdfast.web.portal;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.holdfast.kernel.SupporterId;
import org.holdfast.session.SharedTimes;
import org.holdfast.session.SharedTimesRow;
import org.holdfast.web.shell.FamilyLayout;
import org.holdfast.web.shell.Use;

/**
 * What helps today, for someone who stands behind a client. Phone first. An open page notices within seconds that a consent has
 * been given or revoked.
 */
@Route(value = "family", layout = FamilyLayout.class)
@RolesAllowed("supporter")
public class FamilyView extends Div implements HasDynamicTitle {
    /** Revocation acts within five seconds, also on open pages. */
    private static final int ASK_EVERY_SECONDS = 2;

    private static final Duration TIMES_STAY_TRUE = Duration.ofMinutes(5);

    private final transient SharedTimes times;
    private final transient Clock clock;
    private final String reader;
    private transient Set<SupporterId> shown = Set.of();
    private transient Instant readAt = Instant.EPOCH;

    @Inject
    public FamilyView(SharedTimes times, SignedIn signedIn, Clock clock) {
        this.times = times;
        this.clock = clock;
        this.reader =
                signedIn.caller().map(Caller::name).map(FamilyLayout::firstName).orElse("");
        read();
        Use.poll(this, ASK_EVERY_SECONDS, this::look);
    }

    /** Cheap, silent and often: has anything been given or taken away? */
    private void look() {
        if (!times.stillShared().equals(shown) || clock.instant().isAfter(readAt.plus(TIMES_STAY_TRUE))) {
            read();
        }
    }

    /** What was shown goes first, so that nothing of it stays where reading or writing it down comes to nothing. */
    private void read() {
        Set<SupporterId> before = times.stillShared();
        shown = Set.of();
        removeAll();
        add(new NoUpdates(reader));
        List<SharedTimesRow> rows = before.isEmpty() ? nothing() : times.next();
        shown = rows.stream().map(SharedTimesRow::tie).collect(Collectors.toSet());
        readAt = clock.instant();
        List<SharedTimesRow> withTimes =
                rows.stream().filter(row -> !row.times().isEmpty()).toList();
        if (!withTimes.isEmpty()) {
            removeAll();
            add(withTimes.stream()
                    .map(row -> (Component) new TimesToKeepFree(reader, row, clock.instant()))
                    .toList());
        }
    }

    /** The first look is on record, also when there is nothing to see. */
    private List<SharedTimesRow> nothing() {
        return readAt.equals(Instant.EPOCH) ? times.next() : List.of();
    }

    @Override
    public String getPageTitle() {
        return say("shell.name");
    }
}
