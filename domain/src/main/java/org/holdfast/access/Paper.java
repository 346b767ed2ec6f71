package org.holdfast.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A signed document, found by the SHA-256 of its bytes; the database refuses one whose digest is another's. */
@Entity
public class Paper {
    @Id
    private byte[] digest;

    private byte[] pdf;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    Paper(byte[] pdf) {
        this.pdf = pdf;
        try {
            this.digest = MessageDigest.getInstance("SHA-256").digest(pdf);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] digest() {
        return digest;
    }

    byte[] pdf() {
        return pdf;
    }
}
