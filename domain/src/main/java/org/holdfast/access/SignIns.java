package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.holdfast.kernel.Boundary;

/** A person's own sign-ins, so that they notice one that was not theirs. Nobody else sees them here. */
@Boundary
public class SignIns {
    /** How long they are kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /**
     * The caller has just signed in. Their own that are older than {@link #KEPT} go.
     *
     * @param browser its family and system; cut after 100 characters
     */
    @Asks(Action.SEE_OWN_SIGN_INS)
    public void signedIn(String browser) {
        Caller caller = gate.self(Action.SEE_OWN_SIGN_INS, "signed in");
        Instant now = clock.instant();
        book.forgetSignIns(caller.subject(), now.minus(KEPT));
        book.add(new SignIn(caller.subject(), now, browser));
    }

    /** The caller's own, the latest first, at most 50. */
    @Asks(Action.SEE_OWN_SIGN_INS)
    public List<SignInRow> own() {
        Caller caller = gate.self(Action.SEE_OWN_SIGN_INS, "own sign-ins");
        return book.signInsOf(caller.subject(), clock.instant().minus(KEPT)).stream()
                .map(SignIn::row)
                .toList();
    }
}
