package org.holdfast.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** {@code @Transactional} without a server: REQUIRED, MANDATORY and REQUIRES_NEW over plain JPA transactions, per thread. */
final class TestTransactions {
    private static final ThreadLocal<Deque<EntityManager>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    private TestTransactions() {}

    static @Nullable EntityManager current() {
        return OPEN.get().peek();
    }

    private static Object inNew(InvocationContext context) throws Exception {
        EntityManager entityManager = TestPersistence.factory().createEntityManager();
        OPEN.get().push(entityManager);
        try {
            entityManager.getTransaction().begin();
            Object result = context.proceed();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            OPEN.get().pop();
            entityManager.close();
        }
    }

    /** Joins the running transaction, or begins one. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRED)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class Required {
        @AroundInvoke
        Object around(InvocationContext context) throws Exception {
            return OPEN.get().isEmpty() ? inNew(context) : context.proceed();
        }
    }

    /** Begins one of its own. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class RequiresNew {
        @AroundInvoke
        Object around(InvocationContext context) throws Exception {
            return inNew(context);
        }
    }

    /** Joins, and refuses to be called outside. */
    @Interceptor
    @Transactional(Transactional.TxType.MANDATORY)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class Mandatory {
        @AroundInvoke
        Object around(InvocationContext context) throws Exception {
            if (OPEN.get().isEmpty()) {
                throw new IllegalStateException("no transaction around " + context.getMethod());
            }
            return context.proceed();
        }
    }
}
