package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * All processes of one run. Each is started in a session of its own ({@code setsid}), so that Ctrl-C reaches only the launcher,
 * which then stops them in order: first who needs the others, last the database.
 */
final class Children {
    private static final List<String> STOP_ORDER = List.of("wildfly", "keycloak", "keycloak-build", "postgres");

    private static final List<String> MAY_END = List.of("keycloak-build");

    private final Home home;
    private final List<Child> started = new ArrayList<>();
    private final CompletableFuture<Child> firstDeath = new CompletableFuture<>();
    private boolean stopping;

    Children(Home home) {
        this.home = home;
    }

    /** Starts a process that lives until {@link #stopAll}; only a build may end by itself. */
    synchronized Child start(
            String name, String file, String stopSignal, List<String> command, Map<String, String> environment) {
        if (stopping) {
            throw new Trouble("Stopped before it was ready.");
        }
        Path log = home.log(file);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(file + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = process(command, environment, log).start();
            ProcessMark mark = ProcessMark.of(process.pid()).orElseGet(() -> new ProcessMark("-", process.pid(), 0));
            mark.write(home.pid(file));
            var child = new Child(name, file, process.toHandle(), mark, log, stopSignal);
            started.add(child);
            child.ended().thenRun(() -> reportDeath(child));
            return child;
        } catch (IOException e) {
            throw Trouble.writing(name, e);
        }
    }

    private ProcessBuilder process(List<String> command, Map<String, String> environment, Path log) {
        var words = new ArrayList<String>();
        words.add("setsid");
        words.addAll(command);
        var builder = new ProcessBuilder(words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // what the person has set for other servers must not steer ours
        builder.environment().keySet().removeIf(k -> k.matches("(KC_|KEYCLOAK_|QUARKUS_|PG|JAVA_|JDK_JAVA_|JBOSS_).*"));
        builder.environment().putAll(environment);
        builder.environment().put("HOLDFAST_HOME", home.root().toString());
        return builder;
    }

    private synchronized void reportDeath(Child child) {
        boolean known = started.remove(child);
        if (!stopping && known && !MAY_END.contains(child.file())) {
            firstDeath.complete(child);
        }
    }

    /** Completes with the first child that ended on its own. */
    CompletableFuture<Child> firstDeath() {
        return firstDeath;
    }

    /** Throws if some child has died: to be asked while waiting for anything. */
    void check() {
        Child dead = firstDeath.getNow(null);
        if (dead != null) {
            throw dead.died();
        }
    }

    void stopAll(Steps steps) {
        List<Child> all;
        synchronized (this) {
            stopping = true;
            all = started.stream()
                    .sorted(Comparator.comparingInt(c -> STOP_ORDER.indexOf(c.file())))
                    .toList();
            started.clear();
        }
        for (Child child : all) {
            if (child.alive()) {
                steps.step(child.name() + " is stopped", () -> child.stop(60));
            }
        }
    }

    /** What an earlier start left running, provably ours: it is stopped. */
    static void stopLeftOvers(Home home, Steps steps) {
        for (var file : STOP_ORDER) {
            leftOver(home, file).ifPresent(child -> {
                steps.say("An earlier start did not end well: its " + child.name() + " (process "
                        + child.handle().pid() + ") still runs and is stopped first");
                child.stop(60);
            });
        }
    }

    static Optional<Child> leftOver(Home home, String file) {
        return ProcessMark.read(home.pid(file))
                .filter(ProcessMark::alive)
                .flatMap(mark -> ProcessHandle.of(mark.pid())
                        .map(p -> new Child(
                                file, file, p, mark, home.log(file), file.equals("postgres") ? "INT" : "TERM")));
    }
}
