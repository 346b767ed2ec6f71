package org.holdfast.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** {@code ./holdfast status}: what runs, where, and how much memory it takes. Exit code 0 if ready, 3 if not. */
record Status(Settings settings) {

    int run() {
        var home = new Home(settings.home());
        Optional<Properties> ready = readyFacts(home);
        long total = 0;
        for (String part : List.of("wildfly", "keycloak", "postgres")) {
            Optional<Child> child = Children.leftOver(home, part);
            if (child.isPresent()) {
                long memory = child.get().mark().megabytes();
                total += memory;
                System.out.printf(
                        Locale.ROOT,
                        "  %-10s process %-8d %5d MB%n",
                        part,
                        child.get().handle().pid(),
                        memory);
            }
        }
        if (ready.isEmpty()) {
            System.out.println(
                    total > 0
                            ? "Holdfast is starting, stopping, or did not end well (home " + home.root() + ")."
                            : "Holdfast does not run (home " + home.root() + ").");
            return Trouble.NOT_RUNNING;
        }
        Properties facts = ready.get();
        long launcher = Long.parseLong(facts.getProperty("launcher", "0"));
        long own = ProcessMark.of(launcher).map(ProcessMark::ownMegabytes).orElse(0L);
        System.out.printf(Locale.ROOT, "  %-10s process %-8d %5d MB%n", "launcher", launcher, own);
        System.out.printf(Locale.ROOT, "  %-10s %22d MB%n", "together", total + own);
        System.out.println("  address    " + facts.getProperty("address"));
        System.out.println("  sign-in    " + facts.getProperty("sign-in"));
        System.out.println("  data       " + home.root());
        return 0;
    }

    /** The facts of a running, ready Holdfast; empty if its launcher is gone. */
    static Optional<Properties> readyFacts(Home home) {
        if (!Files.exists(home.running())) {
            return Optional.empty();
        }
        try (var lock = Lock.tryTake(home.lock()).orElse(null)) {
            if (lock != null) {
                return Optional.empty();
            }
        }
        var facts = new Properties();
        try (var in = Files.newBufferedReader(home.running())) {
            facts.load(in);
            return Optional.of(facts);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
