package org.holdfast.launch;

import java.io.IOException;
import java.sql.SQLException;
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
            print(measure(settings, pages), steps);
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
        } catch (SQLException e) {
            throw new Trouble("The load set could not be made: " + e.getMessage(), e);
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

    /** Times by page: the pages in turn, so that whatever else the machine does meets all of them. */
    private static Map<String, List<Visitor.Opened>> measure(Settings settings, Map<String, String> pages)
            throws IOException, InterruptedException {
        var ruth = new Visitor(settings.publicUrl());
        ruth.signIn("ruth", "holdfast-demo");
        for (int i = 0; i < WARM_UP; i++) {
            for (String path : pages.values()) {
                ruth.open(path);
            }
        }
        var opened = new LinkedHashMap<String, List<Visitor.Opened>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : pages.entrySet()) {
                for (int i = 0; i < VISITS; i++) {
                    opened.computeIfAbsent(page.getKey(), any -> new ArrayList<>())
                            .add(ruth.open(page.getValue()));
                }
            }
        }
        return opened;
    }

    private static void print(Map<String, List<Visitor.Opened>> opened, Steps steps) {
        steps.plain(
                "\nA page opened in a new tab by a clinician who sees her own people only, one after the other, until the"
                        + " server has\nanswered: Vaadin's start of a tab (init) and the way to the page (UIDL), over HTTP on this machine."
                        + " What a browser draws\nafter that comes on top. Ratios are to the page without anything, of the same run.\n");
        steps.plain(String.format(
                Locale.ROOT, "%-32s %9s %9s %9s %9s %9s", "", "p50 ms", "p95 ms", "p50 x", "p95 x", "kB"));
        var empty = opened.values().iterator().next();
        double worst = 0;
        for (var page : opened.entrySet()) {
            var times = page.getValue();
            double ratio = at(times, 0.95) / at(empty, 0.95);
            worst = Math.max(worst, ratio);
            steps.plain(String.format(
                    Locale.ROOT,
                    "%-32s %9.1f %9.1f %9.2f %9.2f %9.1f",
                    page.getKey(),
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 0.5) / at(empty, 0.5),
                    ratio,
                    times.getLast().answered().length() / 1024.0));
        }
        steps.plain(String.format(
                Locale.ROOT, "%nThe aim is at most %.0f times: %s.%n", AIM, worst <= AIM ? "held" : "missed"));
    }

    /** The time below which a share of the visits lies, in milliseconds. */
    private static double at(List<Visitor.Opened> times, double share) {
        var sorted = times.stream()
                .mapToDouble(Visitor.Opened::milliseconds)
                .sorted()
                .toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
