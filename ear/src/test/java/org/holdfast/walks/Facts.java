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
