package org.holdfast.walks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.launch.testing.Running;

/** What is really in the database, and what really comes over the wire. */
final class Facts {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Facts() {}

    static String url() {
        return Running.holdfast().address();
    }

    /** The first column of each row, as text. */
    static List<String> words(String query, String... parameters) {
        try (Connection connection = Running.holdfast().asApp();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> words = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                words.add(String.valueOf(rows.getString(1)));
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** What stands in drafts about this line; as somebody whom no row security stops. */
    static List<String> drafts(String line) {
        try (Connection connection = Running.holdfast().asOwner();
                PreparedStatement statement =
                        connection.prepareStatement("select words from note_draft where attendance_id = ?::uuid")) {
            statement.setString(1, line);
            List<String> words = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** A group of yesterday evening with twelve people of Ruth's, which nobody has marked. @return its id */
    static String groupOfTwelve(String title) {
        String group = UUID.randomUUID().toString();
        asOwner(
                "insert into session (id, site_id, clinician_id, kind, mode, title, room, held_on, starts_at, ends_at, planned, recorded_at, recorded_by)"
                        + " select ?::uuid, c.site_id, f.id, 'GROUP', 'IN_PERSON', ?, 'Room 2', current_date - 1, current_date - interval '6 hours',"
                        + " current_date - interval '285 minutes', true, now() - interval '9 days', 'walk' from staff f"
                        + " join care_relationship r on r.staff_id = f.id and r.until_at is null join client c on c.id = r.client_id"
                        + " where f.subject = 'ruth' or f.given_name = 'Ruth' group by c.site_id, f.id order by count(*) desc limit 1",
                group,
                title);
        asOwner(
                "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) select gen_random_uuid(), s.id, c.id, s.recorded_at, 'walk'"
                        + " from session s join care_relationship r on r.staff_id = s.clinician_id and r.until_at is null"
                        + " join client c on c.id = r.client_id and c.site_id = s.site_id where s.id = ?::uuid"
                        + " order by c.record_number limit 12",
                group);
        return group;
    }

    /** Takes the groups of this title out again, with everything that was marked there, as an owner may. */
    static void withoutGroups(String title) {
        asOwner(
                "do $$ begin perform set_config('holdfast.removal', 'on', true);"
                        + " create temp table gone on commit drop as select id from session where title = '"
                        + title.replace("'", "''")
                        + "'; delete from roster_draft where session_id in (table gone); delete from sheet_code where session_id in (table gone);"
                        + " delete from busy where session_id in (table gone);"
                        + " delete from attendance_mark where attendance_id in (select id from attendance where session_id in (table gone));"
                        + " delete from attendance where session_id in (table gone); delete from session where id in (table gone); end $$");
    }

    private static void asOwner(String statement, String... parameters) {
        try (Connection connection = Running.holdfast().asOwner();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setString(i + 1, parameters[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static int count(String query, String... parameters) {
        return Integer.parseInt(words(query, parameters).getFirst());
    }

    /** The status of a GET without any cookie, redirects not followed. */
    static int status(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
