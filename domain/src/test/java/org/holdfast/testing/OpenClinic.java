package org.holdfast.testing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.holdfast.access.TestPace;
import org.holdfast.kernel.Boundary;
import org.jspecify.annotations.Nullable;

/**
 * A clinic of its own for a test: the real boundaries in Weld, a fresh PostgreSQL database, the application's own role. Facts
 * that a test stands on are put in by SQL; what it tests goes through the boundaries. One at a time per JVM.
 */
public final class OpenClinic implements AutoCloseable {
    /** Weld and Hibernate are started once for all clinics of a JVM: it is the database that is each test's own. */
    private static final Map<Set<Class<?>>, SeContainer> CONTAINERS = new ConcurrentHashMap<>();

    private final String url;
    private final SeContainer container;
    private @Nullable Connection own;

    private OpenClinic(Class<?>... more) {
        url = Database.fresh();
        TestClocks.CLOCK.set(Instant.parse("2026-11-17T10:42:00Z"));
        TestPersistence.use(url);
        container = CONTAINERS.computeIfAbsent(
                Set.of(more),
                beans -> SeContainerInitializer.newInstance()
                        .addExtensions(new WithoutServer())
                        .addBeanClasses(beans.toArray(Class[]::new))
                        .initialize());
        TestPace.countAnew(this);
        signOut();
    }

    /** Opens a clinic; {@code more} are further beans, such as a view's helpers. */
    public static OpenClinic open(Class<?>... more) {
        return new OpenClinic(more);
    }

    /** A boundary, or any bean. */
    public <T> T the(Class<T> type) {
        return container.select(type).get();
    }

    /** Every way in: all classes that are boundaries, by name. */
    public List<Class<?>> boundaries() {
        return container.getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Boundary.class))
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** A new object that is no bean, such as a view, with everything it asks for in its constructor. */
    public <T> T create(Class<T> type) {
        return new Unmanaged<>(container.getBeanManager(), type)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }

    /** The clock everything reads. */
    public TestClock clock() {
        return TestClocks.CLOCK;
    }

    /** From now on this person is signed in. */
    public void signIn(String subject, String name, Role... roles) {
        the(TestPerson.class).is(new Caller(subject, name, Set.of(roles), clock().instant()));
    }

    /** From now on this person is signed in, and last proved who they are at an instant. */
    public void signInAsOf(Instant provedAt, String subject, String name, Role... roles) {
        the(TestPerson.class).is(new Caller(subject, name, Set.of(roles), provedAt));
    }

    /** In this thread it is this person who calls, until the work is done. */
    public <T> T as(Caller person, Supplier<T> work) {
        return the(TestPerson.class).as(person, work);
    }

    /** The operator of the machine takes over. */
    public void operator() {
        the(TestPerson.class).is(Caller.operator());
    }

    /** Nobody is signed in. */
    public void signOut() {
        the(TestPerson.class).is(null);
    }

    /** A connection with the application's rights. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url, "holdfast_app", "app");
    }

    /** A connection as the owner of the schema. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "holdfast_owner", "owner");
    }

    /** A connection with the portal's rights. */
    public Connection portal() throws SQLException {
        return DriverManager.getConnection(url, "holdfast_portal", "portal");
    }

    /** As someone who owns the database and takes its guards away first. */
    public void asOwner(String... statements) {
        try (Connection connection = owner();
                java.sql.Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** One number, as someone whom no row security stops. */
    public long askAsOwner(String query) {
        try (Connection connection = owner();
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** One connection for all the facts of a test. */
    private Connection own() throws SQLException {
        Connection open = own;
        if (open == null) {
            open = connection();
            own = open;
        }
        return open;
    }

    /** Runs one statement with the application's rights. */
    public int sql(String statement, @Nullable Object... parameters) {
        try (PreparedStatement prepared = own().prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(
                        i + 1,
                        parameters[i] instanceof Instant at ? at.atOffset(java.time.ZoneOffset.UTC) : parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of each row. */
    public List<Object> ask(String query, @Nullable Object... parameters) {
        try (PreparedStatement prepared = own().prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            var rows = prepared.executeQuery();
            List<Object> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getObject(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Small facts to stand on. */
    public Given given() {
        return new Given(this);
    }

    static UUID id() {
        return UUID.randomUUID();
    }

    @Override
    public void close() {
        signOut();
        TestPersistence.use(null);
        try {
            if (own != null) {
                own.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
