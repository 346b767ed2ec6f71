package org.holdfast.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.holdfast.client.Clients;
import org.holdfast.clinic.Clinics;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.episode.Episodes;
import org.holdfast.intake.EpisodeRows.KnownEpisode;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** What a batch mentions and Holdfast knows already, looked up once. */
record Mentioned(Batch batch) {
    References<SiteId> sites(Clinics clinics) {
        return each("site", Sheet.SITES, code -> clinics.siteByCode(code).map(SiteRow::id));
    }

    References<ProgrammeId> programmes(Clinics clinics) {
        return each(
                "programme",
                Sheet.PROGRAMMES,
                code -> clinics.programmeByCode(code).map(ProgrammeRow::id));
    }

    /** There is no file of staff: they stand in the staff register or nowhere. */
    References<StaffId> staff(Clinics clinics) {
        References<StaffId> staff = new References<>(false);
        keys("clinician").forEach(subject -> clinics.staffBySubject(subject).ifPresent(id -> staff.found(subject, id)));
        return staff;
    }

    References<ClientId> clients(Clients clients) {
        References<ClientId> known = references(Sheet.CLIENTS);
        List<String> numbers = List.copyOf(keys("record_number"));
        for (int i = 0; i < numbers.size(); i += IntakeBook.AT_ONCE) {
            clients.byNumber(numbers.subList(i, Math.min(numbers.size(), i + IntakeBook.AT_ONCE)))
                    .forEach(known::found);
        }
        return known;
    }

    References<KnownEpisode> episodes(IntakeBook book, Episodes episodes) {
        References<KnownEpisode> known = references(Sheet.EPISODES);
        List<KnownRow> rows =
                List.copyOf(book.known(IntakeKind.EPISODE, keys("episode_key")).values());
        for (int i = 0; i < rows.size(); i += IntakeBook.AT_ONCE) {
            Map<EpisodeId, String> keys = new HashMap<>();
            rows.subList(i, Math.min(rows.size(), i + IntakeBook.AT_ONCE))
                    .forEach(row -> keys.put(new EpisodeId(row.target()), row.key()));
            episodes.clientsOf(keys.keySet()).forEach((id, client) -> {
                String key = keys.get(id);
                if (key != null) {
                    known.found(key, new KnownEpisode(id, client));
                }
            });
        }
        return known;
    }

    Map<String, KnownRow> sessions(IntakeBook book) {
        return book.known(IntakeKind.SESSION, keys("session_key"));
    }

    private <T> References<T> references(Sheet namedIn) {
        return new References<>(batch.unreadable().contains(namedIn));
    }

    private <T> References<T> each(String column, Sheet namedIn, Function<String, Optional<T>> known) {
        References<T> references = references(namedIn);
        keys(column).forEach(key -> known.apply(key).ifPresent(found -> references.found(key, found)));
        return references;
    }

    /** The different keys in this column of any sheet. */
    private Set<String> keys(String column) {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(Sheet.values())
                .filter(sheet -> sheet.columns().contains(column))
                .forEach(sheet -> {
                    int place = sheet.columns().indexOf(column);
                    batch.of(sheet).stream()
                            .map(row -> row.cells().get(place).strip())
                            .filter(key -> !key.isEmpty() && key.length() <= Cells.KEY_LENGTH && key.indexOf('\0') < 0)
                            .forEach(keys::add);
                });
        return keys;
    }
}
