package org.holdfast.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody might type where it does no good, and a clinic that holds all of it in every field: as markup, as a link, as a query,
 * as a formula, in other alphabets and with letters that nobody sees. One list, {@code hostile-words.txt}, for every floor.
 */
public final class HostileWords {
    /** Whose record holds every word in every field that there are many of. */
    public static final String RECORD = "HF-97000";

    private static final List<String> WORDS = read();

    private HostileWords() {}

    /** All of them, none twice. */
    public static List<String> all() {
        return WORDS;
    }

    /** As it is kept in a field of so many characters, without the blanks around it. */
    public static List<String> within(int length) {
        return WORDS.stream()
                .map(word -> word.substring(0, Math.min(length, word.length())).strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> read() {
        try (InputStream in = HostileWords.class.getResourceAsStream("/hostile-words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(HostileWords::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter != '\\') {
                word.append(letter);
                continue;
            }
            char kind = line.charAt(++i);
            if (kind == 'u') {
                word.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                word.append(
                        switch (kind) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case '\\' -> '\\';
                            default -> throw new IllegalArgumentException(line);
                        });
            }
        }
        return word.toString();
    }

    /**
     * Puts every word into every field where people's words are kept: the words each as a client (HF-97001 and on) in one clinician's
     * care, and again all of them in one record, {@link #RECORD}.
     *
     * @param owner a connection with the owner's rights; it is one transaction
     * @param site where the clients are
     * @param clinician in whose care
     * @param subject as the clinician signs in
     */
    public static void into(Connection owner, UUID site, UUID clinician, String subject, Instant now)
            throws SQLException {
        owner.setAutoCommit(false);
        run(
                owner,
                "create temp table hostile (n int primary key, w text not null, id uuid default gen_random_uuid()) on commit drop");
        try (PreparedStatement words = owner.prepareStatement(
                "insert into hostile (w, n) select w, n from unnest(?::text[]) with ordinality as u(w, n)")) {
            words.setArray(1, owner.createArrayOf("text", WORDS.toArray()));
            words.executeUpdate();
        }
        try (PreparedStatement given = owner.prepareStatement(
                "create temp table here on commit drop as select ?::uuid as site, ?::uuid as staff, ?::text as subject,"
                        + " ?::timestamptz as now, gen_random_uuid() as client")) {
            given.setObject(1, site);
            given.setObject(2, clinician);
            given.setString(3, subject);
            given.setObject(4, now.atOffset(ZoneOffset.UTC));
            given.executeUpdate();
        }
        for (String statement : FILLED.split(";")) {
            run(owner, statement);
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** Takes the clinic's share of them out again, as an owner may; what the audit and the sign-ins say of it stays. */
    public static void outOf(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        run(owner, "select set_config('holdfast.removal', 'on', true)");
        run(owner, "create temp table them on commit drop as select id from client where record_number like 'HF-97%'");
        for (String part : List.of("consent_signature", "consent_category", "consent_pause")) {
            run(
                    owner,
                    "delete from " + part
                            + " where consent_id in (select id from consent where client_id in (table them))");
        }
        run(owner, "delete from attendance_mark where recorded_by like 'hostile-%'");
        run(
                owner,
                "delete from roster_draft where attendance_id in (select id from attendance where client_id in (table them))");
        run(
                owner,
                "delete from correction_step where correction_id in (select id from correction where client_id in (table them))");
        for (String part : List.of("review", "end")) {
            run(
                    owner,
                    "delete from glass_" + part
                            + " where glass_id in (select id from glass where client_id in (table them))");
        }
        run(
                owner,
                "create temp table met on commit drop as select session_id as id from attendance where client_id in (table them)");
        for (String part : List.of(
                "disclosure",
                "consent",
                "safety_flag",
                "representative",
                "support_tie",
                "supporter",
                "use_event",
                "correction",
                "legal_hold",
                "glass",
                "attendance",
                "client_was",
                "contact_channel",
                "stay_kept",
                "care_segment",
                "stay",
                "episode",
                "care_relationship")) {
            run(owner, "delete from " + part + " where client_id in (table them)");
        }
        run(owner, "delete from session where id in (table met)");
        run(
                owner,
                "delete from breach_assessment where breach_id in (select b.id from breach b join site s on s.id = b.id)");
        run(
                owner,
                "delete from breach_notice where breach_id in (select b.id from breach b join site s on s.id = b.id)");
        run(owner, "delete from breach where id in (select id from site)");
        run(owner, "delete from client where id in (table them)");
        run(
                owner,
                "delete from session_series where site_id in (select id from site where code like 'hostile-%') or id in (select id from room)");
        run(owner, "delete from room where id in (select id from site where code like 'hostile-%')");
        for (String part : List.of("site", "programme")) {
            run(owner, "delete from " + part + " where code like 'hostile-%'");
        }
        run(owner, "delete from staff where subject like 'hostile-%'");
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + sql, e);
        }
    }

    private static final String FILLED = """
            insert into site (id, code, name, zone) select id, 'hostile-' || n, w, 'Europe/London' from hostile;
            insert into programme (id, code, name) select id, 'hostile-' || n, w from hostile;
            insert into staff (id, subject, given_name, family_name) select id, 'hostile-' || n, w, w from hostile;

            insert into client (id, record_number, given_name, family_name, site_id, recorded_at, recorded_by)
                select client, 'HF-97000', 'Alex', 'Everyword', site, now - interval '9 days', 'x' from here;
            insert into client (id, record_number, given_name, family_name, preferred_name, pronouns, site_id, recorded_at, recorded_by)
                select h.id, 'HF-' || 97000 + n || ' ' || left(w, 25), case when n % 2 = 0 then 'x' else w end, w, case when n % 2 = 0 then w end, w,
                site, now - interval '9 days', 'x' from hostile h, here;
            insert into care_relationship (id, client_id, staff_id, lead, since_at, recorded_at, recorded_by)
                select gen_random_uuid(), c.id, staff, true, now - interval '9 days', now - interval '9 days', 'x'
                from client c, here where c.record_number like 'HF-97%';
            insert into legal_hold (id, client_id, reason, recorded_at, recorded_by)
                select gen_random_uuid(), id, w, now, subject from hostile, here;

            insert into episode (id, client_id, recorded_at, recorded_by) select h.id, client, now, 'x' from hostile h, here;
            insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, discharged_on, discharge_reason, client_words,
                clinician_words, recorded_at, recorded_by)
                select h.id, h.id, client, h.id, h.id, (now - interval '99 days')::date, now::date, 'COMPLETED', w, w, now, 'x'
                from hostile h, here;
            insert into care_segment (id, episode_id, client_id, programme_id, site_id, from_on, to_on, recorded_at, recorded_by)
                select id, episode_id, client_id, programme_id, site_id, admitted_on, discharged_on, recorded_at, recorded_by
                from stay, here where client_id = client;
            insert into stay_kept (id, episode_id, client_id, reason, recorded_at, recorded_by)
                select gen_random_uuid(), id, client, left(w, 500), now, 'x' from hostile, here;
            insert into client_was (id, client_id, given_name, family_name, preferred_name, pronouns, site_id, changed_at, changed_by)
                select gen_random_uuid(), client, w, w, w, w, site, now, 'hostile-' || n from hostile, here;
            insert into contact_channel (id, client_id, kind, address, may_call, may_leave_voice_mail, may_text, may_write, preferred, note,
                recorded_at, recorded_by)
                select gen_random_uuid(), client, 'OTHER', left(w, 200), false, false, false, false, false, left(w, 500), now, 'x'
                from hostile, here;

            insert into session (id, site_id, kind, mode, title, room, held_on, planned, recorded_at, recorded_by)
                select h.id, site, case when n % 2 = 0 then 'GROUP' else 'INDIVIDUAL' end, 'IN_PERSON', w, w, now::date, false, now, 'x'
                from hostile h, here;
            insert into attendance (id, session_id, client_id, recorded_at, recorded_by) select h.id, h.id, client, now, 'x' from hostile h, here;
            insert into attendance_mark (id, attendance_id, mark, reason, correction, recorded_at, recorded_by)
                select gen_random_uuid(), h.id, 'EXCUSED', left(w, 500), left(w, 500), now, 'hostile-' || n from hostile h, here;
            insert into roster_draft (staff_id, attendance_id, session_id, mark, reason, correction, seen, changed_at)
                select staff, h.id, h.id, 'NO_SHOW', left(w, 500), left(w, 500), 0, now from hostile h, here;

            insert into room (id, site_id, name, places, recorded_at, recorded_by)
                select id, site, left(n || ' ' || w, 60), 9, now, 'x' from hostile, here;
            insert into session_series (id, site_id, clinician_id, room_id, kind, mode, title, first_on, start_time, minutes, every_weeks,
                weekdays, counted_from, until_on, planned_to, recorded_at, recorded_by)
                select id, site, staff, id, 'GROUP', 'IN_PERSON', left(w, 80), now::date, time '09:00', 60, 1, '1', now::date, now::date,
                now::date, now, 'x' from hostile, here;

            insert into note (id, client_id, attendance_id, sensitivity, mood, worked_on, next_step, words, recorded_at, recorded_by)
                select h.id, client, h.id, 'ORDINARY', 'CALM', w, w, w, now, subject from hostile h, here;
            insert into note (id, client_id, attendance_id, sensitivity, amends, why, worked_on, next_step, words, recorded_at, recorded_by)
                select gen_random_uuid(), client, h.id, 'ORDINARY', h.id, w, w, w, w, now, subject from hostile h, here where n % 2 = 0;
            insert into note_draft (id, client_id, attendance_id, sensitivity, why, worked_on, next_step, words, author, saved_at)
                select gen_random_uuid(), client, h.id, 'COUNSELLING', w, w, w, w, subject, now from hostile h, here;

            insert into supporter (id, client_id, given_name, family_name, recorded_at, recorded_by)
                select h.id, client, left(w, 100), left(w, 100), now, 'x' from hostile h, here;
            insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, phone,
                from_on, recorded_at, recorded_by)
                select gen_random_uuid(), h.id, client, left(w, 60), 'FAMILY', true, false, false, left(w, 40), now::date - 9, now, 'x'
                from hostile h, here;
            insert into representative (id, client_id, supporter_id, authority, document, from_on, recorded_at, recorded_by)
                select gen_random_uuid(), client, h.id, 'GUARDIAN', left(w, 300), now::date, now, 'x' from hostile h, here where n % 9 = 0;
            insert into safety_flag (id, client_id, supporter_id, reason, recorded_at, recorded_by)
                select gen_random_uuid(), client, h.id, w, now, 'x' from hostile h, here where n % 9 = 1;
            insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, substance, note, recorded_at, recorded_by)
                select gen_random_uuid(), client, 'USE', now::date - 2, 'DAY', 'CLIENT', 'CERTAIN', left(w, 200), w, now, 'x' from hostile, here;

            insert into paper values (sha256('paper'), 'paper') on conflict do nothing;
            insert into consent (id, client_id, supporter_id, kind, version, recipient, information, discloser, legal_profile, taken_alone,
                pressed, witnessed_at, terms_digest, paper_digest, purpose, given_on, expires_on, recorded_at, recorded_by)
                select h.id, client, h.id, 'SHARING', n, w, null, w, 'US_PART_2', true, 'NO', now, sha256('terms'), sha256('paper'),
                w, now::date, now::date + 9, now, 'x' from hostile h, here
                union all
                select gen_random_uuid(), client, null, 'COUNSELLING_NOTES', n, w, w, w, 'US_PART_2', true, 'NO', now, sha256('terms'),
                sha256('paper'), w, now::date, now::date + 9, now, 'x' from hostile, here;
            insert into consent_category select id, 'NEXT_SESSION_TIMES' from hostile;
            insert into consent_signature select c.id, 'CLIENT', coalesce(information, recipient), 'TYPED', recipient, now
                from consent c, here h where client_id = h.client;

            insert into disclosure (id, client_id, disclosed_at, ground, recipient, what, output, purpose, recorded_at, recorded_by)
                select gen_random_uuid(), client, now, 'COURT_ORDER', w, array[w], 'SPOKEN', w, now, 'hostile-' || n from hostile h, here;
            insert into correction (id, client_id, disputed, words, received_on, recorded_at, recorded_by)
                select id, client, w, w, now::date, now, 'x' from hostile, here;
            insert into correction_step (id, correction_id, kind, note, recorded_at, recorded_by)
                select gen_random_uuid(), id, 'ACCEPTED', w, now, 'x' from hostile, here;

            insert into breach (id, what, information, happened_from, discovered_on, affected, most_in_one_state, legal_profile, recorded_at, recorded_by)
                select id, w, w, now::date - 1, now::date, 1, 0, 'US_PART_2', now, 'x' from hostile, here;
            insert into breach_assessment (id, breach_id, nature, who, acquired, mitigated, low_probability, recorded_at, recorded_by)
                select gen_random_uuid(), id, w, w, w, w, false, now, 'x' from hostile, here;
            insert into breach_notice (id, breach_id, kind, sent_on, how, recorded_at, recorded_by)
                select gen_random_uuid(), id, 'PEOPLE', now::date, w, now, 'x' from hostile, here;

            insert into glass (id, client_id, staff_id, opened_at, closes_at, reason, personnel, disclosed_by, disclosed_at, nature, recorded_by)
                select h.id, client, h.id, now - interval '2 hours', now - interval '1 hour', w || ' (it could not wait)', w, w, now - interval '2 hours',
                w, 'hostile-' || n from hostile h, here;
            insert into glass_review (id, glass_id, verdict, note, recorded_at, recorded_by)
                select gen_random_uuid(), h.id, 'JUSTIFIED', w, now, 'x' from hostile h, here;

            insert into audit_entry (at, subject, actor, action, client_ids, allowed, reason, detail)
                select now, 'hostile-' || n, w, w, array[client], true, w, w from hostile, here;
            insert into sign_in (id, subject, at, browser) select gen_random_uuid(), subject, now, left(w, 100) from hostile, here
            """;
}
