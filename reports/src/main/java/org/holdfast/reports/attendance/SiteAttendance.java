package org.holdfast.reports.attendance;

import org.holdfast.kernel.SiteId;
import org.holdfast.reports.measure.Proportion;

/**
 * Attendance at one site (measures M1).
 *
 * @param people different people with a counted visit
 */
public record SiteAttendance(SiteId site, String name, int people, Proportion attendance, Proportion noShow) {}
