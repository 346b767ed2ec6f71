package org.holdfast.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.holdfast.access.Wall;
import org.holdfast.kernel.ClientId;

/** What the portal reads of sessions, through its own wall. */
@ApplicationScoped
class PortalBook {
    private static final String AHEAD = "select s.starts_at, s.ends_at, t.zone from attendance a"
            + " join session s on s.id = a.session_id join site t on t.id = s.site_id"
            + " left join attendance_mark m on m.attendance_id = a.id and m.retracted_at is null"
            + " where a.client_id = ? and (m.mark is null or m.mark = 'WITHDRAWN') and s.starts_at is not null"
            + " order by s.starts_at limit 5";

    private static final String NAME = "select given_name from client where id = ?";

    @Inject
    Wall wall;

    /** Times ahead of a client, with the zone of the site, of sessions that nobody cancelled or moved. */
    List<Ahead> ahead(ClientId client) {
        return wall.rows(
                AHEAD,
                row -> new Ahead(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)),
                client.value());
    }

    /** The first name on record, not the chosen one, which may be unknown at home; empty when nothing is shared any more. */
    List<String> givenName(ClientId client) {
        return wall.rows(NAME, row -> row.getString(1), client.value());
    }
}
