package org.holdfast.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** Under which key a row came from another system. */
@Embeddable
record IntakeKey(@Enumerated(EnumType.STRING) IntakeKind kind, String key) implements Serializable {}
