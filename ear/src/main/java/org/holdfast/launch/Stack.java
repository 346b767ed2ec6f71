package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The whole: PostgreSQL, Keycloak and WildFly with the EAR. {@link #start} returns when, and only when, the first page answers;
 * {@link #close} stops everything in the right order, also when the start was not finished.
 */
public final class Stack implements AutoCloseable {
    private final Settings settings;
    private final Steps steps;
    private final boolean developing;
    private final Home home;
    private final Build build;
    private final Children children;
    private final Thread hook = new Thread(this::close, "stop everything");
    private @Nullable Lock lock;
    private @Nullable Postgres postgres;
    private @Nullable Secrets secrets;
    private boolean closed;

    private Stack(Settings settings, Steps steps, boolean developing) {
        this.settings = settings;
        this.steps = steps;
        this.developing = developing;
        this.home = new Home(settings.home());
        this.build = new Build(settings.checkout());
        this.children = new Children(home);
    }

    public static Stack start(Settings settings, Steps steps) {
        return start(settings, steps, false);
    }

    /** Only PostgreSQL, its schema as it was left, for what fills the database of an installation that does not run. */
    static Stack startDatabase(Settings settings, Steps steps) {
        return start(settings, steps, false, Stack::startDatabaseAlone);
    }

    static Stack start(Settings settings, Steps steps, boolean developing) {
        return start(settings, steps, developing, Stack::startAll);
    }

    /** What of it is started. */
    private interface Part {
        void start(Stack stack) throws IOException, InterruptedException;
    }

    private static Stack start(Settings settings, Steps steps, boolean developing, Part part) {
        var stack = new Stack(settings, steps, developing);
        stack.build.check();
        stack.home.create();
        stack.lock = Lock.tryTake(stack.home.lock())
                .orElseThrow(() -> new Trouble("Holdfast already runs from " + settings.home()
                        + ": see ./holdfast status, or choose another place with --home FOLDER."));
        Runtime.getRuntime().addShutdownHook(stack.hook);
        try {
            part.start(stack);
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        } catch (IOException e) {
            stack.close();
            throw Trouble.writing("Something of Holdfast's", e);
        } catch (InterruptedException e) {
            stack.close();
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    /** Deletes the data of an installation that does not run; for tests that want to start from nothing. */
    public static void forget(Settings settings) {
        new Reset(settings).forget();
    }

    private void clear() throws IOException, InterruptedException {
        Files.deleteIfExists(home.running());
        Checks.before(home, build);
        Children.stopLeftOvers(home, steps);
        Ports.check(settings);
    }

    private void startDatabaseAlone() throws IOException, InterruptedException {
        clear();
        var secrets = Secrets.loadOrMake(home);
        var postgres = new Postgres(home, build, settings.postgresPort(), secrets);
        this.secrets = secrets;
        this.postgres = postgres;
        startDatabase(postgres, secrets);
    }

    /** Brings the schema of a database that was started alone up to date. */
    void migrate() {
        migrate(database(), secrets());
    }

    private void startAll() throws IOException, InterruptedException {
        clear();
        var secrets = Secrets.loadOrMake(home);
        var keycloak = new Keycloak(home, build, settings);
        var postgres = new Postgres(home, build, settings.postgresPort(), secrets);
        this.secrets = secrets;
        this.postgres = postgres;

        CompletableFuture<Void> prepared = beside(() -> {
            if (!keycloak.prepared()) {
                steps.say("Keycloak is unpacked and built, once; this takes about half a minute ...");
                steps.step("Keycloak is built", () -> keycloak.prepare(children));
            }
            return null;
        });
        boolean fresh = startDatabase(postgres, secrets);
        CompletableFuture<Void> signIn = prepared.thenCompose(ready -> beside(() -> {
            steps.step("Keycloak answers on port " + settings.keycloakPort(), () -> {
                keycloak.start(children, postgres, secrets, developing);
                keycloak.awaitAnswer(children);
            });
            if (Realm.follow(home, build, settings, keycloak.localUrl(), secrets, fresh)) {
                steps.say("Keycloak knows the address " + settings.publicUrl());
            }
            return null;
        }));
        CompletableFuture<Void> application = beside(() -> {
            migrateAndSeed(postgres, secrets);
            startWildFly(postgres, secrets);
            return null;
        });
        awaitBoth(signIn, application);
        steps.step("The first page answers", () -> new FirstPage(settings, keycloak.localUrl()).await(children));
        writeRunning();
    }

    private boolean startDatabase(Postgres postgres, Secrets secrets) {
        return steps.step("PostgreSQL answers on port " + settings.postgresPort(), () -> {
            postgres.unpack();
            boolean fresh = postgres.initialise();
            postgres.start(children);
            var databases = new Databases(secrets.owner(), secrets.app(), secrets.portal(), secrets.keycloakDatabase());
            try (var connection = postgres.superuser("postgres")) {
                databases.prepare(connection);
            }
            return fresh;
        });
    }

    private void migrate(Postgres postgres, Secrets secrets) {
        steps.step("The schema is up to date", () -> Migrate.run(postgres.url("holdfast"), secrets.owner()));
    }

    private void migrateAndSeed(Postgres postgres, Secrets secrets) {
        migrate(postgres, secrets);
        if (settings.demonstrates()) {
            steps.step("The demo clinic has its day", () -> {
                // as owner: COPY is refused to a role to which row security applies
                try (var connection = postgres.connect("holdfast", "holdfast_owner", secrets.owner())) {
                    connection.setAutoCommit(false);
                    Demo.seedOrTopUp(connection, steps);
                }
            });
        }
    }

    private void startWildFly(Postgres postgres, Secrets secrets) {
        var server = new WildFly(home, build, settings);
        steps.step("WildFly serves Holdfast on port " + settings.port(), () -> {
            server.start(children, postgres, secrets);
            server.awaitDeployed(children);
        });
    }

    /** Puts the EAR as it is built now into the running server. */
    void redeploy() throws IOException, InterruptedException {
        var server = new WildFly(home, build, settings);
        server.place();
        server.awaitDeployed(children);
    }

    public Settings settings() {
        return settings;
    }

    /** Applies new migrations from a folder of classes instead of the jar this launcher was started with. */
    void migrateFrom(Path classes) {
        Migrate.run(database().url("holdfast"), secrets().owner(), "filesystem:" + classes.resolve("db/migration"));
    }

    /** Throws if a part has died. */
    void check() {
        children.check();
    }

    /** The process of a part: "postgres", "keycloak" or "wildfly". For tests of what happens when it is killed. */
    public Optional<ProcessHandle> process(String part) {
        return Children.leftOver(home, part).map(Child::handle);
    }

    /** A connection as the application's role; for tests. */
    public Connection connectAsApp() throws SQLException {
        return database().connect("holdfast", "holdfast_app", secrets().app());
    }

    /** A connection as the owner of the schema; for tests. */
    public Connection connectAsOwner() throws SQLException {
        return database().connect("holdfast", "holdfast_owner", secrets().owner());
    }

    private Postgres database() {
        return Objects.requireNonNull(postgres, "the stack is not started");
    }

    private Secrets secrets() {
        return Objects.requireNonNull(secrets, "the stack is not started");
    }

    /** Fails at once when either fails, or when a child dies meanwhile. */
    private void awaitBoth(CompletableFuture<Void> one, CompletableFuture<Void> other) throws InterruptedException {
        var both = CompletableFuture.allOf(one, other);
        var failed = new CompletableFuture<Void>();
        for (var each : List.of(one, other)) {
            each.whenComplete((v, e) -> {
                if (e != null) {
                    failed.completeExceptionally(e);
                }
            });
        }
        children.firstDeath().thenAccept(child -> failed.completeExceptionally(child.died()));
        try {
            CompletableFuture.anyOf(both, failed).get();
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    private static RuntimeException unwrap(Throwable e) {
        Throwable cause = e;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case RuntimeException known -> known;
            case IOException io -> Trouble.writing("Something of Holdfast's", io);
            default -> new Trouble("The start failed: " + cause.getMessage(), cause);
        };
    }

    private static CompletableFuture<Void> beside(Callable<Void> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        work.call();
                        return null;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private void writeRunning() throws IOException {
        var facts = new Properties();
        facts.setProperty("launcher", Long.toString(ProcessHandle.current().pid()));
        facts.setProperty("address", settings.publicUrl());
        facts.setProperty("sign-in", settings.signInUrl());
        facts.setProperty("postgres-port", Integer.toString(settings.postgresPort()));
        facts.setProperty("management-port", Integer.toString(settings.managementPort()));
        var part = home.running().resolveSibling("holdfast.properties.part");
        try (var out = Files.newBufferedWriter(part)) {
            facts.store(out, "Holdfast is ready.");
        }
        Files.move(part, home.running(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(home.running(), FileTime.fromMillis(System.currentTimeMillis()));
    }

    /** Waits until a child ends that should not; returns what to say then. */
    Trouble awaitDeath() throws InterruptedException {
        try {
            return children.firstDeath().get().died();
        } catch (ExecutionException e) {
            return unwrap(e) instanceof Trouble t ? t : new Trouble("A part of Holdfast ended.", e);
        }
    }

    /** A second caller waits for the first, so that the machine is clean when any of them returns. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Files.deleteIfExists(home.running());
        } catch (IOException e) {
            // the marks of the children tell the truth all the same
        }
        children.stopAll(steps);
        if (lock != null) {
            lock.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the hook itself is running
        }
    }
}
