package org.holdfast.reports.attendance;

import java.util.EnumMap;
import java.util.Map;

/**
 * Attendance of all lines, and apart for assessment, first treatment and later, and by setting (measures M1).
 *
 * @param byStage all three stages, also those without a line
 * @param bySetting all three settings, also those without a line
 */
public record AttendanceByStage(
        AttendanceRates all,
        Map<StagedVisit.Stage, AttendanceRates> byStage,
        Map<StagedVisit.Setting, AttendanceRates> bySetting) {
    public AttendanceByStage {
        byStage = new EnumMap<>(byStage);
        bySetting = new EnumMap<>(bySetting);
    }
}
