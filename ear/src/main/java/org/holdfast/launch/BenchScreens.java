package org.holdfast.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.demo.DemoClinic;

/**
 * {@code ./holdfast bench screens [CLIENTS]}: how long the server takes over the day list and the client page on the load set, for a
 * clinician who sees her own people only, and how many times as long as over a page without anything in it. It starts a Holdfast
 * of its own; one that it has loaded itself it deletes again.
 */
record BenchScreens(Settings asked) {
    private static final String EMPTY = "welcome";
    private static final int ROUNDS = 5;
    private static final int VISITS = 20;
    private static final int WARM_UP = 40;

    /** At most so many times the empty page (performance.md, P1). */
    private static final double AIM = 4;

    /** Whose page, and how many sessions they have had and are booked for. */
    private record Someone(String id, long sessions) {}

    int run() {
        int clients = asked.clients();
        var settings = asked.apart();
        var steps = new Steps(System.out);
        boolean ours = loaded(settings, clients, steps);
        try (var stack = Stack.start(settings, steps)) {
            var people = people(stack);
            var pages = new LinkedHashMap<String, String>();
            pages.put("a page without anything", EMPTY);
            pages.put("day list", "today");
            pages.put("clients", "clients");
            pages.put(named(people.getLast()), "clients/" + people.getLast().id());
            pages.put(named(people.getFirst()), "clients/" + people.getFirst().id());
            steps.say("Ruth signs in and opens each page " + ROUNDS * VISITS + " times ...");
            print(measure(stack, pages), steps);
            return 0;
        } catch (SQLException | IOException e) {
            throw new Trouble("The screens could not be measured: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        } finally {
            if (ours) {
                Stack.forget(settings);
            }
        }
    }

    /** Whether the load set was made now; one that is there already is measured as it is. */
    private static boolean loaded(Settings settings, int clients, Steps steps) {
        try (var stack = Stack.startDatabase(settings, steps)) {
            if (!Load.empty(stack)) {
                return false;
            }
            Load.fill(stack, clients, steps);
            return true;
        }
    }

    /** Ruth's people, those with most sessions first. */
    private static List<Someone> people(Stack stack) throws SQLException {
        var people = new ArrayList<Someone>();
        try (var connection = stack.connectAsOwner();
                var ask = connection.prepareStatement("select a.client_id::text, count(*) from attendance a"
                        + " where a.retracted_at is null and a.client_id in (select r.client_id from care_relationship r"
                        + " join staff s on s.id = r.staff_id where s.subject = ? and r.until_at is null)"
                        + " group by 1 order by 2 desc, 1")) {
            ask.setString(1, DemoClinic.CLINICIAN);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    people.add(new Someone(rows.getString(1), rows.getLong(2)));
                }
            }
        }
        if (people.isEmpty()) {
            throw new Trouble("There is data of another kind in this Holdfast: nobody of the load set works in it.");
        }
        return people;
    }

    private static String named(Someone client) {
        return String.format(Locale.ROOT, "client page, %,d sessions", client.sessions());
    }

    /** What the visits to one page took. */
    private static final class Visits {
        private final List<Visitor.Opened> opened = new ArrayList<>();
        private Duration processor = Duration.ZERO;

        void add(Visitor ruth, String path, ProcessHandle server) throws IOException, InterruptedException {
            var before = used(server);
            for (int i = 0; i < VISITS; i++) {
                opened.add(ruth.open(path));
            }
            processor = processor.plus(used(server)).minus(before);
        }

        private static Duration used(ProcessHandle server) {
            return server.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /** The time below which a share of the visits lies, in milliseconds. */
        double at(double share) {
            var sorted = opened.stream()
                    .mapToDouble(Visitor.Opened::milliseconds)
                    .sorted()
                    .toArray();
            return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
        }

        /** Milliseconds of processor that the server spent on a visit. */
        double processor() {
            return processor.toMillis() / (double) opened.size();
        }

        double kilobytes() {
            return opened.getLast().letters() / 1024.0;
        }
    }

    /** Visits by page: the pages in turn, so that whatever else the machine does meets all of them. */
    private static Map<String, Visits> measure(Stack stack, Map<String, String> pages)
            throws IOException, InterruptedException {
        var server = stack.process("wildfly").orElseThrow();
        var ruth = new Visitor(stack.settings().publicUrl());
        ruth.signIn("ruth", "holdfast-demo");
        for (int i = 0; i < WARM_UP; i++) {
            for (String path : pages.values()) {
                ruth.open(path);
            }
        }
        var visits = new LinkedHashMap<String, Visits>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : pages.entrySet()) {
                visits.computeIfAbsent(page.getKey(), any -> new Visits()).add(ruth, page.getValue(), server);
            }
        }
        return visits;
    }

    private static void print(Map<String, Visits> pages, Steps steps) {
        steps.plain("""

                A page opened in a new tab by a clinician who sees her own people only, one page after the other, until the server
                has answered: Vaadin's start of a tab (init) and the way to the page (UIDL), over HTTP on this machine. What a
                browser draws after that comes on top. CPU is what WildFly spent on a visit, which holds on a busy machine too.
                Each x is to the page without anything, of the same run.
                """);
        steps.plain(String.format(
                Locale.ROOT,
                "%-32s %9s %6s %9s %6s %9s %6s %8s",
                "",
                "p50 ms",
                "x",
                "p95 ms",
                "x",
                "CPU ms",
                "x",
                "kB"));
        var empty = pages.values().iterator().next();
        double worst = 0;
        for (var page : pages.entrySet()) {
            var visits = page.getValue();
            double ratio = visits.at(0.95) / empty.at(0.95);
            worst = Math.max(worst, ratio);
            steps.plain(String.format(
                    Locale.ROOT,
                    "%-32s %9.1f %6.1f %9.1f %6.1f %9.1f %6.1f %8.1f",
                    page.getKey(),
                    visits.at(0.5),
                    visits.at(0.5) / empty.at(0.5),
                    visits.at(0.95),
                    ratio,
                    visits.processor(),
                    visits.processor() / empty.processor(),
                    visits.kilobytes()));
        }
        steps.plain(String.format(
                Locale.ROOT, "%nThe aim is a p95 of at most %.0f times: %s.%n", AIM, worst <= AIM ? "held" : "missed"));
    }
}
