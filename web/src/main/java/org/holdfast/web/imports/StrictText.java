package org.holdfast.web.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 and nothing else, with or without a byte order mark; it ends with a complaint when there is too much of it. */
final class StrictText extends FilterReader {
    private static final char QUOTE = '"';
    private boolean quoteOpen;

    /** There is more of it than a file may hold. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    StrictText(InputStream in) throws IOException {
        super(new InputStreamReader(
                withoutMark(new Bounded(in)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Whether, at the end, a quotation mark was opened and never closed. */
    boolean quoteOpen() {
        return quoteOpen;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            quoteOpen ^= into[i] == QUOTE;
        }
        return read;
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] first = start.readNBytes(3);
        boolean mark =
                first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!mark) {
            start.unread(first);
        }
        return start;
    }

    /** Counts bytes up to the limit. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left = Limits.FILE;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooMuch();
            }
            return read;
        }
    }
}
