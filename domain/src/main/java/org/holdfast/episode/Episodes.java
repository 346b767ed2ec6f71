package org.holdfast.episode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

/** Stays in treatment. */
@Boundary
public class Episodes {
    /** Wide enough for every date a clinic knows, narrow enough for the database. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Inject
    Gate gate;

    @Inject
    EpisodeBook book;

    @Inject
    Clock clock;

    /** The client's episodes as they stand, the latest first. */
    public List<EpisodeRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client);
        return book.ofClient(client);
    }

    /**
     * Admits a client. Stays of one programme do not overlap.
     *
     * @throws Refused {@code episode.overlaps} by the database's last wall, or what {@link StayDates} refuses
     */
    public EpisodeId admit(ClientId client, ProgrammeId programme, SiteId site, StayDates dates) {
        Actor actor = gate.require(Action.ADMIT, client);
        Instant now = clock.instant();
        Episode episode = new Episode(client, now, actor.subject());
        book.add(episode);
        book.add(new Stay(episode.id(), client, programme, site, dates, now, actor.subject()));
        return episode.id();
    }

    /**
     * The stays that figures count, admitted in a period, as they were known at a moment; of all sites the caller answers for.
     *
     * @param asOf nothing recorded later, and everything not yet retracted then
     */
    public List<EpisodeFact> facts(Period admitted, Instant asOf) {
        Scope scope = gate.scope(Action.SEE_FIGURES);
        LocalDate from = admitted.from() == null ? FIRST : admitted.from();
        LocalDate to = admitted.to() == null ? LAST : admitted.to();
        return book.knownAt(asOf, from, to).stream()
                .filter(fact -> scope.covers(fact.site()))
                .toList();
    }
}
