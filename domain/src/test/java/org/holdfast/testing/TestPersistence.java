package org.holdfast.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.holdfast.kernel.Portal;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Hands the books an EntityManager that is always the one of the running transaction, as the server's does. */
@Dependent
public class TestPersistence {
    private static volatile @Nullable String url;

    private static final class Factory {
        /** Its connections go to the database of the clinic that is open. */
        static final EntityManagerFactory THE = Persistence.createEntityManagerFactory(
                "holdfast",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "hibernate.session_factory.statement_inspector",
                        Statements.class.getName(),
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
        return new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                return DriverManager.getConnection(open(), "holdfast_app", "app");
            }
        };
    }

    private static String open() {
        String known = url;
        if (known == null) {
            throw new IllegalStateException("no clinic is open");
        }
        return known;
    }

    @Produces
    @Portal
    DataSource portal() {
        return new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                return DriverManager.getConnection(open(), "holdfast_portal", "portal");
            }
        };
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
