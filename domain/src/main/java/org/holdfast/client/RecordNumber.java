package org.holdfast.client;

import jakarta.persistence.Embeddable;
import org.holdfast.kernel.Refused;

/** The number a client's record is found by; 1 to 40 characters, kept as typed without the blanks around it. */
@Embeddable
public record RecordNumber(String value) {
    public RecordNumber {
        value = value.strip();
        if (value.isEmpty() || value.length() > 40) {
            throw new Refused("client.record-number-length");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
