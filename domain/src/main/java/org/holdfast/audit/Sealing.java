package org.holdfast.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How entries are sealed, as pure functions, version 1: SHA-256 over every field of every entry with its length before it, and
 * HMAC-SHA-256 (RFC 2104) over the batch and the seal before.
 */
final class Sealing {
    static final byte[] BEFORE_THE_FIRST = new byte[32];

    private static final int MARK = 8;
    private static final int VERSION = 1;

    private Sealing() {}

    /** SHA-256 of one entry. */
    static byte[] digest(AuditLine line) {
        return sha256(bytes(out -> {
            out.writeLong(line.id());
            instant(out, line.at());
            instant(out, line.writtenAt());
            out.writeLong(line.xact());
            text(out, line.subject());
            text(out, line.actor());
            text(out, line.action());
            out.writeInt(line.clients().size());
            for (UUID client : line.clients()) {
                out.writeLong(client.getMostSignificantBits());
                out.writeLong(client.getLeastSignificantBits());
            }
            out.writeBoolean(line.allowed());
            text(out, line.reason());
            text(out, line.detail());
        }));
    }

    static AuditSeal seal(byte[] key, long number, byte[] before, long fromXact, long toXact, List<AuditLine> lines) {
        List<byte[]> digests = lines.stream().map(Sealing::digest).toList();
        List<Long> ids = lines.stream().map(AuditLine::id).toList();
        byte[] marks = marks(digests);
        byte[] digest = digestOf(digests);
        byte[] seal = mac(key, number, before, fromXact, toXact, ids, marks, digest);
        return new AuditSeal(number, fromXact, toXact, ids, marks, digest, seal);
    }

    /** Whether this seal was made with this key, after this seal before it. */
    static boolean holds(byte[] key, AuditSeal seal, byte[] before) {
        byte[] right = mac(
                key,
                seal.number(),
                before,
                seal.fromXact(),
                seal.toXact(),
                seal.entryIds(),
                seal.marks(),
                seal.digest());
        return MessageDigest.isEqual(right, seal.seal());
    }

    /**
     * What is wrong first with the entries under a seal that itself holds; null if nothing is.
     *
     * @param found the entries of the seal's transactions as they are now, by id
     */
    static Verdict.@Nullable Flaw flaw(AuditSeal seal, List<AuditLine> found) {
        List<Long> ids = seal.entryIds();
        byte[] marks = seal.marks();
        int at = 0;
        for (AuditLine line : found) {
            if (at >= ids.size() || line.id() < ids.get(at)) {
                return new Verdict.Flaw(Verdict.Kind.INSERTED, seal.number(), line.id());
            }
            if (line.id() > ids.get(at)) {
                break;
            }
            byte[] mark = Arrays.copyOf(digest(line), MARK);
            if (!Arrays.equals(mark, Arrays.copyOfRange(marks, at * MARK, (at + 1) * MARK))) {
                return new Verdict.Flaw(Verdict.Kind.CHANGED, seal.number(), line.id());
            }
            at++;
        }
        if (at < ids.size()) {
            return new Verdict.Flaw(Verdict.Kind.DELETED, seal.number(), ids.get(at));
        }
        // the marks are short; the whole digest decides
        byte[] whole = digestOf(found.stream().map(Sealing::digest).toList());
        return MessageDigest.isEqual(whole, seal.digest())
                ? null
                : new Verdict.Flaw(Verdict.Kind.CHANGED, seal.number(), ids.isEmpty() ? null : ids.getFirst());
    }

    private static byte[] marks(List<byte[]> digests) {
        byte[] marks = new byte[digests.size() * MARK];
        for (int i = 0; i < digests.size(); i++) {
            System.arraycopy(digests.get(i), 0, marks, i * MARK, MARK);
        }
        return marks;
    }

    private static byte[] digestOf(List<byte[]> digests) {
        MessageDigest whole = sha256();
        digests.forEach(whole::update);
        return whole.digest();
    }

    private static byte[] mac(
            byte[] key,
            long number,
            byte[] before,
            long fromXact,
            long toXact,
            List<Long> ids,
            byte[] marks,
            byte[] digest) {
        byte[] sealed = bytes(out -> {
            out.writeInt(VERSION);
            out.writeLong(number);
            out.write(before);
            out.writeLong(fromXact);
            out.writeLong(toXact);
            out.writeInt(ids.size());
            for (long id : ids) {
                out.writeLong(id);
            }
            out.write(marks);
            out.write(digest);
        });
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(sealed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void instant(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
