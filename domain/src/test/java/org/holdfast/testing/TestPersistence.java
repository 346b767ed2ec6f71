package org.holdfast.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Hands the books an EntityManager that is always the one of the running transaction, as the server's does. */
@Dependent
public class TestPersistence {
    private static volatile @Nullable EntityManagerFactory factory;

    static EntityManagerFactory factory() {
        EntityManagerFactory known = factory;
        if (known == null) {
            throw new IllegalStateException("no clinic is open");
        }
        return known;
    }

    static void use(@Nullable EntityManagerFactory next) {
        factory = next;
    }

    @Produces
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestPersistence.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    EntityManager current = TestTransactions.current();
                    if (current == null) {
                        throw new IllegalStateException("no transaction around " + method.getName());
                    }
                    try {
                        return method.invoke(current, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
