package org.holdfast.clinic;

import org.holdfast.kernel.ProgrammeId;

/** A programme, for eyes. */
public record ProgrammeRow(ProgrammeId id, String code, String name) {}
