package org.holdfast.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands the books an EntityManager that is always the one of the running transaction, as the server's does. */
@Dependent
public class TestPersistence {
    private static final Map<String, String> ROLE = Map.of("user", "holdfast_app", "password", "app");
    private static volatile @Nullable String url;

    private static final class Factory {
        /** Its connections go to the database of the clinic that is open. */
        static final EntityManagerFactory THE = Persistence.createEntityManagerFactory(
                "holdfast",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source()));
    }

    static EntityManagerFactory factory() {
        return Factory.THE;
    }

    static void use(@Nullable String next) {
        url = next;
    }

    private static DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                TestPersistence.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getConnection" -> DriverManager.getConnection(open(), role());
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Properties role() {
        Properties role = new Properties();
        role.putAll(ROLE);
        return role;
    }

    private static String open() {
        String known = url;
        if (known == null) {
            throw new IllegalStateException("no clinic is open");
        }
        return known;
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
