package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;

/** Who is admitted to what, where, and the dates of the stay as far as they are known. */
public record Admission(ClientId client, ProgrammeId programme, SiteId site, StayDates dates) {
    /** Whether both are stays of one person in one programme on a common day; the day of discharge is free for a readmission. */
    boolean overlaps(Admission other) {
        return client.equals(other.client)
                && programme.equals(other.programme)
                && !isOver(dates)
                && !isOver(other.dates)
                && startsBeforeEndOf(other.dates)
                && other.startsBeforeEndOf(dates);
    }

    private boolean startsBeforeEndOf(StayDates other) {
        LocalDate end = other.dischargedOn();
        return end == null || dates.admittedOn().isBefore(end);
    }

    /** Discharged on the day of admission, a stay holds no day (the database's wall counts likewise). */
    private static boolean isOver(StayDates dates) {
        return dates.admittedOn().equals(dates.dischargedOn());
    }
}
