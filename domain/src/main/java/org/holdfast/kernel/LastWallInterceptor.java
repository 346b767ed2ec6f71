package org.holdfast.kernel;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the transaction, so that it also sees what fails at commit: a named constraint of the database that a person can
 * run into becomes {@link Refused}; anything else flies on.
 */
@Interceptor
@LastWall
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class LastWallInterceptor {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("stay_no_overlap", "episode.overlaps"),
            Map.entry("session_clinician_free", "session.clinician-busy"),
            Map.entry("session_room_free", "session.room-busy"),
            Map.entry("session_client_free", "session.client-busy"),
            Map.entry("session_one_occurrence", "calendar.changed-since"),
            Map.entry("room_one_name", "room.name-taken"),
            Map.entry("care_segment_programme_once", "episode.overlaps"),
            Map.entry("client_record_number_unique", "client.number-taken"),
            Map.entry("attendance_mark_one_standing", "mark.changed-since"),
            Map.entry("attendance_one_line", "session.client-twice"),
            Map.entry("site_code_unique", "site.code-taken"),
            Map.entry("programme_code_unique", "programme.code-taken"),
            Map.entry("note_first", "note.signed-meanwhile"),
            Map.entry("note_amended_once", "note.signed-meanwhile"));

    /** PostgreSQL names the constraint in its message; Hibernate does not pass on the names of exclusion constraints. */
    private static final Pattern NAMED = Pattern.compile("constraint \"([a-z_]+)\"");

    @AroundInvoke
    @Nullable
    Object around(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (Exception thrown) {
            // not RuntimeException alone: what the server's commit refuses comes as a checked
            // jakarta.transaction.RollbackException
            String key = sentence(thrown);
            if (key == null) {
                throw thrown;
            }
            Refused refused = new Refused(key);
            refused.initCause(thrown);
            throw refused;
        }
    }

    private static @Nullable String sentence(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && String.valueOf(refusal.getSQLState()).startsWith("23")) {
                Matcher name = NAMED.matcher(String.valueOf(refusal.getMessage()));
                return name.find() ? SENTENCES.get(name.group(1)) : null;
            }
        }
        return null;
    }
}
