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
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TestTransactions {
    private static final ThreadLocal<Deque<EntityManager>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    static @Nullable EntityManager current() {
        return OPEN.get().peek();
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        Transactional.TxType type = type(context);
        boolean fresh = type == Transactional.TxType.REQUIRES_NEW || OPEN.get().isEmpty();
        if (type == Transactional.TxType.MANDATORY && OPEN.get().isEmpty()) {
            throw new IllegalStateException("no transaction around " + context.getMethod());
        }
        return fresh ? inNew(context) : context.proceed();
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

    private static Transactional.TxType type(InvocationContext context) {
        Transactional onMethod = context.getMethod().getAnnotation(Transactional.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        Transactional onClass = context.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
        return onClass == null ? Transactional.TxType.REQUIRED : onClass.value();
    }
}
