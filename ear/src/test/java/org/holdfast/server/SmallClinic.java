package org.holdfast.server;

import static org.holdfast.server.InServer.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** Facts of its own for each test: a site, a programme, a clinician with one client in care, and a client of somebody else's. */
record SmallClinic(
        SiteId site, ProgrammeId programme, String subject, StaffId clinician, ClientId inCare, ClientId elsewhere) {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    static SmallClinic open() throws SQLException {
        UUID site = UUID.randomUUID();
        UUID programme = UUID.randomUUID();
        UUID clinician = UUID.randomUUID();
        String subject = "sub-" + clinician;
        sql("insert into site values (?, ?, 'Harbour Street', 'Europe/London')", site, site.toString());
        sql("insert into programme values (?, ?, 'Day programme')", programme, programme.toString());
        sql("insert into staff values (?, ?, 'Ruth', 'Adler')", clinician, subject);
        sql(
                "insert into duty values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                clinician,
                Role.CLINICIAN.name(),
                site,
                LONG_AGO);
        UUID inCare = client(site);
        sql(
                "insert into care_relationship (id, client_id, staff_id, since_at, recorded_at, recorded_by) values (?, ?, ?, ?, ?, 'test')",
                UUID.randomUUID(),
                inCare,
                clinician,
                LONG_AGO,
                LONG_AGO);
        return new SmallClinic(
                new SiteId(site),
                new ProgrammeId(programme),
                subject,
                new StaffId(clinician),
                new ClientId(inCare),
                new ClientId(client(site)));
    }

    private static UUID client(UUID site) throws SQLException {
        UUID id = UUID.randomUUID();
        sql(
                "insert into client (id, record_number, given_name, family_name, site_id, recorded_at, recorded_by) values (?, ?, 'Joel', 'Amankwah', ?, ?, 'test')",
                id,
                id.toString(),
                site,
                LONG_AGO);
        return id;
    }
}
