package org.holdfast.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.holdfast.client.Clients;
import org.holdfast.clinic.Clinics;
import org.holdfast.episode.Episodes;
import org.holdfast.intake.EpisodeRows.KnownEpisode;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.relapse.UseEvents;
import org.holdfast.session.Sessions;
import org.holdfast.support.Supporters;

/** One run over one batch, within the transaction of {@link Intakes}. */
@ApplicationScoped
class IntakeRun {
    @Inject
    IntakeBook book;

    @Inject
    Clinics clinics;

    @Inject
    Clients clients;

    @Inject
    Episodes episodes;

    @Inject
    Sessions sessions;

    @Inject
    UseEvents useEvents;

    @Inject
    Supporters supporters;

    @Inject
    Clock clock;

    /** Takes everything in, file by file, what others point at first; the caller takes it back when there is a fault. */
    Answer take(Batch batch, boolean dryRun, String by) {
        book.lock();
        Faults faults = new Faults();
        faults.addAll(batch);
        Instant now = clock.instant();
        Map<Sheet, Answer.Count> counts = new EnumMap<>(Sheet.class);
        for (Taking<?> taking : takings(batch, now, by)) {
            List<Row> rows = batch.rows().get(taking.sheet());
            if (rows != null) {
                counts.put(taking.sheet(), new SheetRun<>(taking, book, faults, now, by).run(rows));
            }
        }
        return new Answer(dryRun, Map.copyOf(counts), faults.kept(), faults.more());
    }

    private List<Taking<?>> takings(Batch batch, Instant now, String by) {
        Mentioned mentioned = new Mentioned(batch);
        References<SiteId> sites = mentioned.sites(clinics);
        References<ProgrammeId> programmes = mentioned.programmes(clinics);
        References<ClientId> people = mentioned.clients(clients);
        References<KnownEpisode> stays = mentioned.episodes(book, episodes);
        VisitRows.Known known = new VisitRows.Known(people, sites, stays, mentioned.staff(clinics));
        return List.of(
                new SiteRows(clinics, sites),
                new ProgrammeRows(clinics, programmes),
                new ClientRows(clients, sites, people),
                new EpisodeRows(episodes, people, programmes, sites, stays),
                new VisitRows(sessions, book, known, mentioned.sessions(book), now, by),
                new UseEventRows(useEvents, people),
                new SupporterRows(supporters, people));
    }
}
