package org.holdfast.web.imports;

/** How much is read before a file is refused, so that no file fills the memory. */
final class Limits {
    /** Bytes of one file: some 250,000 visits. */
    static final long FILE = 32L * 1024 * 1024;

    static final int FIELD = 10_000;
    static final int LINE = 50_000;
    static final int COLUMNS = 100;
    /** What the parser holds at once; no line is longer. */
    static final int BUFFER = 1 << 16;

    private Limits() {}
}
