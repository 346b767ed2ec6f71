package org.holdfast.server;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the test says, instead of the web's answer. The Gate asks here in the midst of every call, so this is also where
 * the transaction of a call can be seen.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestCaller implements SignedIn {
    private final List<Object> transactions = new CopyOnWriteArrayList<>();
    private volatile @Nullable Caller caller;

    @Override
    public Optional<Caller> caller() {
        Object key = InServer.<TransactionSynchronizationRegistry>the("java:jboss/TransactionSynchronizationRegistry")
                .getTransactionKey();
        transactions.add(key == null ? "none" : key);
        return Optional.ofNullable(caller);
    }

    void is(String subject, Role... roles) {
        caller = new Caller(subject, "Test of " + subject, Set.of(roles));
    }

    void isOperator() {
        caller = Caller.operator();
    }

    void isNobody() {
        caller = null;
    }

    /** The transactions the Gate was asked in since this was last read. */
    List<Object> transactions() {
        List<Object> seen = List.copyOf(transactions);
        transactions.clear();
        return seen;
    }
}
