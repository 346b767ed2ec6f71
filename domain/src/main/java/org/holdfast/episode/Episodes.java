package org.holdfast.episode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

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
    @Asks(Action.SEE_CLIENT)
    public List<EpisodeRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "stays");
        Map<EpisodeId, List<SegmentRow>> courses =
                book.coursesOf(client).stream().collect(Collectors.groupingBy(SegmentRow::episode));
        List<StayRow> stays = book.ofClient(client);
        return stays.stream()
                .map(stay -> new EpisodeRow(
                        stay.episode(),
                        stay.id(),
                        stay.dates(),
                        stay.ending(),
                        courses.getOrDefault(stay.episode(), List.of(stay.whole())),
                        ReturnPolicy.returnedAfter(stay.admittedOn(), endedBefore(stay, stays))))
                .toList();
    }

    private static List<LocalDate> endedBefore(StayRow stay, List<StayRow> stays) {
        return stays.stream()
                .filter(other -> other != stay && other.admittedOn().isBefore(stay.admittedOn()))
                .map(StayRow::dischargedOn)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Admits a client. Stays of one programme do not overlap.
     *
     * @throws Refused {@code episode.overlaps}, {@code episode.in-the-future}, or what {@link StayDates} refuses
     */
    @Asks(Action.ADMIT)
    public EpisodeId admit(ClientId client, ProgrammeId programme, SiteId site, StayDates dates) {
        return admit(client, new Place(programme, site, null), dates);
    }

    /** As {@link #admit(ClientId, ProgrammeId, SiteId, StayDates)}, and says how intensive care is; a clinician is on duty at the site. */
    @Asks(Action.ADMIT)
    public EpisodeId admit(ClientId client, Place place, StayDates dates) {
        Actor actor = gate.require(Action.ADMIT, client);
        if (!actor.operator()) {
            gate.requireAt(Action.ADMIT, List.of(place.site()), "admits here");
        }
        book.oneAtATime(client);
        Admission given = new Admission(client, place.programme(), place.site(), dates);
        return record(List.of(sound(List.of(given)).apply(given)), place.level(), actor)
                .getFirst();
    }

    /**
     * Something better is known of the dates; what was known before stays on record. How the stay ended is not changed by this.
     *
     * @param seen what the person saw of it
     * @throws Refused {@code episode.changed-since}, {@code episode.in-the-future}, {@code episode.overlaps}, {@code episode.moved-before}, or
     *     what {@link StayDates} refuses
     */
    @Asks(Action.KEEP_STAY)
    public void correct(ClientId client, EpisodeId episode, StayDates better, StayId seen) {
        Actor actor = gate.require(Action.KEEP_STAY, client, "dates of a stay");
        Course course = Course.of(book, client, episode, seen);
        StayDates known = course.stay().admission().dates();
        StayDates next = new StayDates(
                better.firstRequestOn(),
                better.firstContactOn(),
                better.admittedOn(),
                better.lastContactOn(),
                known.dischargedOn(),
                known.reason());
        LocalDate today =
                today(course.stay().admission().site(), clock.instant()).orElseThrow();
        next.after(today).ifPresent(day -> {
            throw new Refused("episode.in-the-future", day);
        });
        course.correct(next, new Saying(clock.instant(), actor.subject()));
    }

    /** Admits clients, all or none; a stay that overlaps another of its programme, known or in this list, is refused. */
    @Asks(Action.ADMIT)
    public Many<EpisodeId> admitAll(List<Admission> given) {
        Actor actor = gate.requireAll(
                Action.ADMIT, given.stream().map(Admission::client).toList());
        return Many.of(given, sound(given)).then(admissions -> record(admissions, null, actor));
    }

    /** Whose episodes these are, for files that are taken in; those that are not there are left out. */
    @Asks(Action.TAKE_IN)
    public Map<EpisodeId, ClientId> clientsOf(Collection<EpisodeId> episodes) {
        gate.require(Action.TAKE_IN, "clients of episodes");
        Map<EpisodeId, ClientId> known = new HashMap<>();
        book.whose(episodes.stream().map(EpisodeId::value).toList())
                .forEach(one -> known.put(one.episode(), one.client()));
        return known;
    }

    /** Checks what one stay alone cannot know: the day at its site, and the others of its programme. */
    private Function<Admission, Admission> sound(List<Admission> given) {
        Instant now = clock.instant();
        Map<SiteId, Optional<LocalDate>> todays = new HashMap<>();
        Function<Admission, Admission> free = freeOfOverlap(given);
        return one -> {
            LocalDate today = todays.computeIfAbsent(one.site(), site -> today(site, now))
                    .orElseThrow(() -> new Refused("site.unknown"));
            one.dates().after(today).ifPresent(day -> {
                throw new Refused("episode.in-the-future", day);
            });
            return free.apply(one);
        };
    }

    private Optional<LocalDate> today(SiteId site, Instant now) {
        return book.zoneOfSite(site.value()).stream()
                .findFirst()
                .map(zone -> LocalDate.ofInstant(now, ZoneId.of(zone)));
    }

    private Function<Admission, Admission> freeOfOverlap(List<Admission> given) {
        Map<ClientId, List<Admission>> others = new HashMap<>();
        book.standingOf(given.stream()
                        .map(one -> one.client().value())
                        .distinct()
                        .toList())
                .forEach(stay -> others.computeIfAbsent(stay.client(), client -> new ArrayList<>())
                        .add(stay.admission()));
        return one -> {
            List<Admission> ofClient = others.computeIfAbsent(one.client(), client -> new ArrayList<>());
            if (ofClient.stream().anyMatch(one::overlaps)) {
                throw new Refused("episode.overlaps");
            }
            ofClient.add(one);
            return one;
        };
    }

    private List<EpisodeId> record(List<Admission> admissions, @Nullable LevelOfCare level, Actor actor) {
        Instant now = clock.instant();
        Saying saying = new Saying(now, actor.subject());
        List<Episode> episodes = admissions.stream()
                .map(one -> new Episode(one.client(), now, actor.subject()))
                .toList();
        episodes.forEach(book::add);
        book.flush();
        for (int i = 0; i < episodes.size(); i++) {
            EpisodeId episode = episodes.get(i).id();
            Admission given = admissions.get(i);
            book.add(new Stay(episode, given, now, actor.subject()));
            book.add(new CareSegment(
                    episode,
                    given.client(),
                    new Place(given.programme(), given.site(), level),
                    given.dates().admittedOn(),
                    given.dates().dischargedOn(),
                    saying));
        }
        return episodes.stream().map(Episode::id).toList();
    }

    /**
     * The stays that figures count, admitted in a period, as they were known at a moment; of all sites the caller answers for.
     *
     * @param asOf nothing recorded later, and everything not yet retracted then
     */
    @Asks(Action.SEE_FIGURES)
    public List<EpisodeFact> facts(Period admitted, Instant asOf) {
        gate.require(Action.SEE_FIGURES, "facts of stays");
        Scope scope = gate.scope(Action.SEE_FIGURES);
        LocalDate from = admitted.from() == null ? FIRST : admitted.from();
        LocalDate to = admitted.to() == null ? LAST : admitted.to();
        return book.knownAt(asOf, from, to).stream()
                .filter(fact -> scope.covers(fact.site()))
                .toList();
    }
}
