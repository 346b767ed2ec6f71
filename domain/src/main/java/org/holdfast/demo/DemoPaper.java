package org.holdfast.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one paper behind all consents of the demo clinic; it says that nobody signed it. */
final class DemoPaper {
    private static final byte[] PDF = read();

    /** Its SHA-256, as PostgreSQL reads bytes. */
    static final String DIGEST = hex(digest());

    private DemoPaper() {}

    static DemoFact fact() {
        return new DemoFact.Paper(DIGEST, hex(PDF));
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(PDF);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read() {
        try (InputStream file = DemoPaper.class.getResourceAsStream("demonstration.pdf")) {
            if (file == null) {
                throw new IllegalStateException("the paper of the demonstration is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
