package org.holdfast.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as the test says. */
@ApplicationScoped
public class TestPerson implements SignedIn {
    private final ThreadLocal<@Nullable Caller> here = new ThreadLocal<>();
    private volatile @Nullable Caller caller;

    @Override
    public Optional<Caller> caller() {
        Caller ofThread = here.get();
        return Optional.ofNullable(ofThread == null ? caller : ofThread);
    }

    /** In this thread it is this person who calls, until the work is done. */
    <T> T as(Caller person, Supplier<T> work) {
        here.set(person);
        try {
            return work.get();
        } finally {
            here.remove();
        }
    }

    void is(@Nullable Caller next) {
        caller = next;
    }
}
