package org.holdfast.launch;

/** Something a person can mend: one sentence saying what is wrong and what to do, and the exit code for scripts. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_RUNNING = 3;

    private final int exitCode;

    Trouble(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public Trouble(String sentence) {
        this(FAILED, sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = FAILED;
    }

    /** A write that failed: a full disk is said as such, anything else with the system's own words. */
    static Trouble writing(Object what, java.io.IOException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("No space left")
                ? new Trouble(
                        "The disk is full: " + what + " could not be written. Free some space and start again.", e)
                : new Trouble(what + " could not be written: " + said + ".", e);
    }

    public int exitCode() {
        return exitCode;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
