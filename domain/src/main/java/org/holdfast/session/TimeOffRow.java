package org.holdfast.session;

import java.time.LocalDate;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Days off, for eyes. Why somebody is away is not among it: colleagues plan around it without knowing.
 *
 * @param staff null for the site itself
 * @param name of who is away; empty for the site
 */
public record TimeOffRow(TimeOffId id, @Nullable StaffId staff, String name, LocalDate from, LocalDate to) {}
