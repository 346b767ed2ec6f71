package org.holdfast.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** Somebody signed in; shown to themselves alone. */
@Entity
public class SignIn {
    private static final int LONG = 100;

    @Id
    private UUID id;

    private String subject;
    private Instant at;
    private String browser;

    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    SignIn(String subject, Instant at, String browser) {
        this.id = Ids.next();
        this.subject = subject;
        this.at = at;
        this.browser = browser.length() > LONG ? browser.substring(0, LONG) : browser;
    }

    SignInRow row() {
        return new SignInRow(at, browser);
    }
}
