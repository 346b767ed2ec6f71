package org.holdfast.access;

import org.holdfast.kernel.StaffId;

/** Someone of the staff register, by name. */
public record Colleague(StaffId id, String name) {}
