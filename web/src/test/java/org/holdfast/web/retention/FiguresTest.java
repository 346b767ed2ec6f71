package org.holdfast.web.retention;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.web.testing.ViewTest;
import org.jspecify.annotations.Nullable;

/** A clinic with enough people for figures, and a browser that lets the page count. */
abstract class FiguresTest extends ViewTest {
    static final LocalDate ADMITTED = LocalDate.of(2026, 1, 5);
    private int people;

    final SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
    final SiteId wharf = clinic.given().site("Canal Wharf", "America/New_York");
    final ProgrammeId outpatient = clinic.given().programme("Outpatient");
    final ProgrammeId intensive = clinic.given().programme("Intensive");

    /** Marta answers for this site; for all when none is given. */
    final void marta_is_manager_of(@Nullable SiteId site) {
        clinic.given().staff("marta", "Marta", "Ilves", "MANAGER", site);
    }

    final void marta_opens(String address) {
        signIn("marta", "Marta Ilves", Role.MANAGER);
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        QueryParameters.fromString(query < 0 ? "" : address.substring(query + 1)));
        it_counts();
    }

    /** The browser has drawn the page and lets the server go on. */
    final void it_counts() {
        roundTrip();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.isSubscribed()
                        && call.getInvocation().getExpression().contains("setTimeout"))
                .toList()
                .forEach(call -> call.complete(JacksonUtils.nullNode()));
    }

    /** So many people, admitted on one day; the first {@code left} of them left against advice, one more each day from day 10 on. */
    final List<ClientId> people(int many, int left, ProgrammeId programme, SiteId site) {
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    ClientId client = clinic.given().client("Pat", "Person", "R-" + ++people, site);
                    EpisodeId episode = clinic.given().episode(client, programme, site, ADMITTED);
                    if (i < left) {
                        discharge(episode, ADMITTED.plusDays(10 + i), "LEFT_AGAINST_ADVICE");
                    }
                    return client;
                })
                .toList();
    }

    final void discharge(EpisodeId episode, LocalDate day, String reason) {
        Object[] old = clinic.ask("select id from stay where episode_id = ?", episode.value())
                .toArray();
        clinic.sql("update stay set retracted_at = recorded_at, retracted_by = 'test' where id = ?", old[0]);
        clinic.sql(
                "insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, discharged_on, discharge_reason, recorded_at, recorded_by)"
                        + " select ?, episode_id, client_id, programme_id, site_id, admitted_on, ?, ?, recorded_at, 'test' from stay where id = ?",
                UUID.randomUUID(),
                day,
                reason,
                old[0]);
    }

    /** One session of each, marked so; no mark means not recorded. */
    final void visits(List<ClientId> clients, SiteId site, LocalDate day, @Nullable String mark) {
        for (ClientId client : clients) {
            UUID session = UUID.randomUUID();
            UUID line = UUID.randomUUID();
            clinic.sql(
                    "insert into session (id, site_id, kind, mode, held_on, planned, recorded_at, recorded_by)"
                            + " values (?, ?, 'INDIVIDUAL', 'IN_PERSON', ?, false, timestamptz '2026-01-01', 'test')",
                    session,
                    site.value(),
                    day);
            clinic.sql(
                    "insert into attendance (id, session_id, client_id, episode_id, recorded_at, recorded_by)"
                            + " values (?, ?, ?, (select id from episode where client_id = ?), timestamptz '2026-01-01', 'test')",
                    line,
                    session,
                    client.value(),
                    client.value());
            if (mark != null) {
                clinic.sql(
                        "insert into attendance_mark (id, attendance_id, mark, recorded_at, recorded_by) values (?, ?, ?, timestamptz '2026-01-01', 'test')",
                        UUID.randomUUID(),
                        line,
                        mark);
            }
        }
    }

    /** All words on the page, with plain blanks. */
    final String page() {
        return text().replace('\u00a0', ' ');
    }

    /** The words of a part of the page, with plain blanks. */
    final String words(String id) {
        return words(part(id));
    }

    private static String words(Component part) {
        return text(part).replace('\u00a0', ' ');
    }

    /** The part of the page with this id. */
    final Component part(String id) {
        return parts(UI.getCurrent())
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing here is called " + id + ": " + text()));
    }

    static Stream<Component> parts(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FiguresTest::parts));
    }
}
