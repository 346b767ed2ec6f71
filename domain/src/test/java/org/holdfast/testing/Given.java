package org.holdfast.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** Facts a test stands on, put in by SQL with the application's rights. */
public final class Given {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final OpenClinic clinic;

    Given(OpenClinic clinic) {
        this.clinic = clinic;
    }

    /** A site in a zone. */
    public SiteId site(String name, String zone) {
        UUID id = OpenClinic.id();
        clinic.sql(
                "insert into site values (?, ?, ?, ?)",
                id,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                name,
                zone);
        return new SiteId(id);
    }

    /** A programme. */
    public ProgrammeId programme(String name) {
        UUID id = OpenClinic.id();
        clinic.sql(
                "insert into programme values (?, ?, ?)",
                id,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                name);
        return new ProgrammeId(id);
    }

    /** Someone in the staff register with one duty; no site means everywhere. */
    public StaffId staff(String subject, String given, String family, String role, @Nullable SiteId site) {
        UUID id = OpenClinic.id();
        clinic.sql("insert into staff values (?, ?, ?, ?)", id, subject, given, family);
        duty(new StaffId(id), role, site);
        return new StaffId(id);
    }

    /** One more duty, held since long ago; no site means everywhere. */
    public void duty(StaffId staff, String role, @Nullable SiteId site) {
        clinic.sql(
                "insert into duty values (?, ?, ?, ?, ?)",
                OpenClinic.id(),
                staff.value(),
                role,
                site == null ? null : site.value(),
                LONG_AGO);
    }

    /** A client, with record number. */
    public ClientId client(String given, String family, String number, SiteId site) {
        UUID id = OpenClinic.id();
        clinic.sql(
                "insert into client (id, record_number, given_name, family_name, site_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, 'test')",
                id,
                number,
                given,
                family,
                site.value(),
                LONG_AGO);
        return new ClientId(id);
    }

    /** A care relationship that holds from long ago. */
    public void care(ClientId client, StaffId staff) {
        clinic.sql(
                "insert into care_relationship (id, client_id, staff_id, lead, since_at, recorded_at, recorded_by) values (?, ?, ?, true, ?, ?, 'test')",
                OpenClinic.id(),
                client.value(),
                staff.value(),
                LONG_AGO,
                LONG_AGO);
    }

    /** An open episode since a day. */
    public EpisodeId episode(ClientId client, ProgrammeId programme, SiteId site, LocalDate admittedOn) {
        UUID id = OpenClinic.id();
        clinic.sql("insert into episode values (?, ?, ?, 'test')", id, client.value(), LONG_AGO);
        clinic.sql(
                "insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, 'test')",
                OpenClinic.id(),
                id,
                client.value(),
                programme.value(),
                site.value(),
                admittedOn,
                LONG_AGO);
        return new EpisodeId(id);
    }

    /** A planned one-to-one session of one client, an hour long, recorded long ago. */
    public AttendanceId session(SiteId site, StaffId clinician, ClientId client, LocalDate heldOn, Instant startsAt) {
        UUID session = OpenClinic.id();
        UUID line = OpenClinic.id();
        clinic.sql(
                "insert into session (id, site_id, clinician_id, kind, mode, room, held_on, starts_at, ends_at, planned, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'INDIVIDUAL', 'IN_PERSON', 'Room 3', ?, ?, ?, true, ?, 'test')",
                session,
                site.value(),
                clinician.value(),
                heldOn,
                startsAt,
                startsAt.plusSeconds(3600),
                LONG_AGO);
        clinic.sql(
                "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) values (?, ?, ?, ?, 'test')",
                line,
                session,
                client.value(),
                LONG_AGO);
        return new AttendanceId(line);
    }

    /** A planned group of these clients, an hour and a quarter long, recorded long ago. */
    public SessionId group(
            SiteId site, StaffId clinician, String title, LocalDate heldOn, Instant startsAt, ClientId... clients) {
        UUID session = OpenClinic.id();
        clinic.sql(
                "insert into session (id, site_id, clinician_id, kind, mode, title, room, held_on, starts_at, ends_at, planned, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'GROUP', 'IN_PERSON', ?, 'Room 2', ?, ?, ?, true, ?, 'test')",
                session,
                site.value(),
                clinician.value(),
                title,
                heldOn,
                startsAt,
                startsAt.plusSeconds(4500),
                LONG_AGO);
        for (ClientId client : clients) {
            clinic.sql(
                    "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) values (?, ?, ?, ?, 'test')",
                    OpenClinic.id(),
                    session,
                    client.value(),
                    LONG_AGO);
        }
        return new SessionId(session);
    }

    /** A supporter tied to a client, with a portal account for this subject. */
    public SupporterId supporter(ClientId client, String given, String subject) {
        UUID id = OpenClinic.id();
        UUID account = OpenClinic.id();
        clinic.sql("insert into supporter values (?, ?, ?, null, ?, 'test')", id, client.value(), given, LONG_AGO);
        clinic.sql("insert into portal_account values (?, ?, ?)", account, subject, LONG_AGO);
        clinic.sql("insert into portal_tie values (?, ?)", account, id);
        return new SupporterId(id);
    }

    /** A live consent for next session times, from and to these days. */
    public void consent(ClientId client, SupporterId supporter, LocalDate givenOn, LocalDate expiresOn) {
        consent(client, supporter, "NEXT_SESSION_TIMES", givenOn, expiresOn);
    }

    /** A consent for one category, from and to these days. */
    public void consent(
            ClientId client, SupporterId supporter, String category, LocalDate givenOn, LocalDate expiresOn) {
        consent(client, supporter, java.util.List.of(category), givenOn, expiresOn);
    }

    /** A signed consent for these categories, from and to these days. */
    public UUID consent(
            ClientId client,
            SupporterId supporter,
            java.util.List<String> categories,
            LocalDate givenOn,
            LocalDate expiresOn) {
        UUID id = OpenClinic.id();
        clinic.sql("insert into paper values (sha256('paper'), 'paper') on conflict do nothing");
        clinic.sql("begin");
        clinic.sql(
                "update consent set retracted_at = ?, retracted_by = 'test' where supporter_id = ? and retracted_at is null",
                LONG_AGO,
                supporter.value());
        clinic.sql(
                "insert into consent (id, client_id, supporter_id, version, recipient, discloser, legal_profile, taken_alone, pressed,"
                        + " witnessed_at, terms_digest, paper_digest, purpose, given_on, expires_on, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 1, 'Grace', 'The clinic', 'US_PART_2', true, 'NO', ?, sha256('terms'), sha256('paper'),"
                        + " 'to help', ?, ?, ?, 'test')",
                id,
                client.value(),
                supporter.value(),
                LONG_AGO,
                givenOn,
                expiresOn,
                LONG_AGO);
        categories.forEach(category -> clinic.sql("insert into consent_category values (?, ?)", id, category));
        clinic.sql("insert into consent_signature values (?, 'CLIENT', 'Test', 'TYPED', 'Test', ?)", id, LONG_AGO);
        clinic.sql("commit");
        return id;
    }

    /** What is known of a tie, from and to these days. */
    public void tie(ClientId client, SupporterId supporter, LocalDate fromOn, LocalDate toOn) {
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, from_on, to_on, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'mother', 'FAMILY', true, false, false, ?, ?, ?, 'test')",
                OpenClinic.id(),
                supporter.value(),
                client.value(),
                fromOn,
                toOn,
                LONG_AGO);
    }
}
