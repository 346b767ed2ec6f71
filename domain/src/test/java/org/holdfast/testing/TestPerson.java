package org.holdfast.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as the test says. */
@ApplicationScoped
public class TestPerson implements SignedIn {
    private volatile @Nullable Caller caller;

    @Override
    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    void is(@Nullable Caller next) {
        caller = next;
    }
}
