package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plain fact about the demo clinic, as the database keeps it: each record is a row, its components are the columns in
 * snake case. Days are local to the site.
 */
sealed interface DemoFact {
    record Site(UUID id, String code, String name, String zone) implements DemoFact {}

    record Programme(UUID id, String code, String name) implements DemoFact {}

    record Staff(UUID id, String subject, String givenName, String familyName) implements DemoFact {}

    record Duty(
            UUID id, UUID staffId, String role, @Nullable UUID siteId, Instant sinceAt) implements DemoFact {}

    record Client(
            UUID id,
            String recordNumber,
            String givenName,
            String familyName,
            @Nullable String preferredName,
            @Nullable String pronouns,
            LocalDate bornOn,
            UUID siteId,
            Instant recordedAt,
            String recordedBy)
            implements DemoFact {}

    record CareRelationship(
            UUID id,
            UUID clientId,
            UUID staffId,
            boolean lead,
            Instant sinceAt,
            @Nullable Instant untilAt,
            Instant recordedAt,
            String recordedBy)
            implements DemoFact {}

    record Episode(UUID id, UUID clientId, Instant recordedAt, String recordedBy) implements DemoFact {}

    record Stay(
            UUID id,
            UUID episodeId,
            UUID clientId,
            UUID programmeId,
            UUID siteId,
            LocalDate firstRequestOn,
            LocalDate firstContactOn,
            LocalDate admittedOn,
            @Nullable LocalDate lastContactOn,
            @Nullable LocalDate dischargedOn,
            @Nullable String dischargeReason,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant retractedAt,
            @Nullable String retractedBy)
            implements DemoFact {}

    record Session(
            UUID id,
            UUID siteId,
            UUID clinicianId,
            String kind,
            String mode,
            @Nullable String title,
            @Nullable String room,
            LocalDate heldOn,
            Instant startsAt,
            Instant endsAt,
            boolean planned,
            Instant recordedAt,
            String recordedBy)
            implements DemoFact {}

    record Attendance(
            UUID id,
            UUID sessionId,
            UUID clientId,
            @Nullable UUID episodeId,
            Instant recordedAt,
            String recordedBy,
            long version)
            implements DemoFact {}

    record AttendanceMark(
            UUID id,
            UUID attendanceId,
            String mark,
            @Nullable Integer minutesLate,
            @Nullable String reason,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant retractedAt,
            @Nullable String retractedBy)
            implements DemoFact {}

    record Note(
            UUID id,
            UUID clientId,
            UUID attendanceId,
            String sensitivity,
            @Nullable String mood,
            String workedOn,
            String nextStep,
            String words,
            Instant recordedAt,
            String recordedBy)
            implements DemoFact {}

    record Supporter(
            UUID id,
            UUID clientId,
            String givenName,
            @Nullable String familyName,
            Instant recordedAt,
            String recordedBy)
            implements DemoFact {}

    record SupportTie(
            UUID id,
            UUID supporterId,
            UUID clientId,
            String relationship,
            String category,
            boolean emotional,
            boolean informational,
            boolean practical,
            @Nullable String strength,
            @Nullable String phone,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant retractedAt,
            @Nullable String retractedBy)
            implements DemoFact {}

    record UseEvent(
            UUID id,
            UUID clientId,
            String kind,
            LocalDate occurredOn,
            String datePrecision,
            String source,
            String certainty,
            @Nullable String substance,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy)
            implements DemoFact {}

    record PortalAccount(UUID id, String subject, Instant recordedAt) implements DemoFact {}

    record PortalTie(UUID accountId, UUID supporterId) implements DemoFact {}

    record Consent(
            UUID id,
            UUID clientId,
            UUID supporterId,
            String kind,
            int version,
            String recipient,
            String discloser,
            String legalProfile,
            boolean takenAlone,
            String pressed,
            Instant witnessedAt,
            String termsDigest,
            String paperDigest,
            String purpose,
            LocalDate givenOn,
            LocalDate expiresOn,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant retractedAt,
            @Nullable String retractedBy)
            implements DemoFact {}

    record ConsentCategory(UUID consentId, String category) implements DemoFact {}

    record ConsentSignature(UUID consentId, String signer, String name, String method, String mark, Instant signedAt)
            implements DemoFact {}

    record Paper(String digest, String pdf) implements DemoFact {}
}
