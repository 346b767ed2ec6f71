package org.holdfast.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.episode.Admission;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.Episodes;
import org.holdfast.episode.StayDates;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** episodes.csv: one stay in treatment a row. */
record EpisodeRows(
        Episodes boundary,
        References<ClientId> clients,
        References<ProgrammeId> programmes,
        References<SiteId> sites,
        References<KnownEpisode> episodes)
        implements Taking<Admission> {
    /** An episode, and whose it is. */
    record KnownEpisode(EpisodeId episode, ClientId client) {}

    @Override
    public Sheet sheet() {
        return Sheet.EPISODES;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.EPISODE;
    }

    @Override
    public @Nullable String key(Cells cells) {
        return cells.key("episode_key");
    }

    @Override
    public @Nullable Admission read(Cells cells) {
        ClientId client = cells.reference("record_number", clients, "intake.unknown-client");
        ProgrammeId programme = cells.reference("programme", programmes, "intake.unknown-programme");
        SiteId site = cells.reference("site", sites, "intake.unknown-site");
        StayDates dates = dates(cells);
        return client == null || programme == null || site == null || dates == null
                ? null
                : new Admission(client, programme, site, dates);
    }

    private @Nullable StayDates dates(Cells cells) {
        LocalDate firstRequestOn = cells.date("first_request_on");
        LocalDate firstContactOn = cells.date("first_contact_on");
        LocalDate admittedOn = cells.date("admitted_on");
        LocalDate lastContactOn = cells.date("last_contact_on");
        LocalDate dischargedOn = cells.date("discharged_on");
        DischargeReason reason = cells.code("discharge_reason", DischargeReason.class, null);
        if (admittedOn == null || !cells.sound()) {
            return null;
        }
        try {
            return new StayDates(firstRequestOn, firstContactOn, admittedOn, lastContactOn, dischargedOn, reason);
        } catch (Refused refused) {
            cells.refused(columnOf(refused.key()), refused);
            return null;
        }
    }

    @Override
    public Many<UUID> write(List<Admission> given) {
        return boundary.admitAll(given)
                .then(ids -> ids.stream().map(EpisodeId::value).toList());
    }

    @Override
    public void found(String key, UUID id, Admission admission) {
        episodes.found(key, new KnownEpisode(new EpisodeId(id), admission.client()));
    }

    @Override
    public void broken(String key) {
        episodes.broken(key);
    }

    @Override
    public @Nullable String columnOf(String refusal) {
        return switch (refusal) {
            case "episode.discharged-before-admitted", "episode.reason-without-discharge" -> "discharged_on";
            case "episode.discharge-without-reason" -> "discharge_reason";
            case "episode.requested-after-admitted" -> "first_request_on";
            case "episode.overlaps" -> "admitted_on";
            default -> null;
        };
    }
}
