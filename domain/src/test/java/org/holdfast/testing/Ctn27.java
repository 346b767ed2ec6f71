package org.holdfast.testing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The 1,269 real, de-identified patients of the public NIDA CTN-27 trial, written in Holdfast's own format. The data stays where
 * it is: the setting {@code holdfast.oracle} names its folder, by default {@code ../shared/oracle} beside the checkout. It has no
 * calendar dates, so each patient is given an admission day, and all day offsets are kept.
 */
public final class Ctn27 {
    /** Everyone is admitted from here on, 1 to 400 days later, so that all 232 days of a course lie before November 2026. */
    public static final LocalDate FIRST_ADMISSION = LocalDate.of(2025, 1, 6);

    public static final int CLIENTS = 1269;
    public static final int VISITS = 25_044;
    public static final int LAPSES = 2212;

    private final Path oracle;

    private Ctn27(Path oracle) {
        this.oracle = oracle;
    }

    /** The data, if its folder is there; a test that gets none says that it was skipped. */
    public static Optional<Ctn27> found() {
        String named = System.getProperty("holdfast.oracle");
        List<Path> places = named != null
                ? List.of(Path.of(named))
                : List.of(Path.of("../shared/oracle"), Path.of("../../shared/oracle"));
        return places.stream()
                .filter(place -> Files.isReadable(place.resolve("ctn27_retention.csv")))
                .findFirst()
                .map(Ctn27::new);
    }

    /** Writes the files of the import format into this folder. */
    public void writeTo(Path folder) throws IOException {
        List<Map<String, String>> patients = read("ctn27_retention.csv");
        Map<String, LocalDate> admitted = new HashMap<>();
        for (Map<String, String> patient : patients) {
            admitted.put(of(patient, "pid"), admissionOf(Integer.parseInt(of(patient, "pid"))));
        }
        sites(folder, patients);
        write(folder, "programmes.csv", "code,name", List.of("Methadone,Methadone", "Outpatient_BUP,Outpatient BUP"));
        clients(folder, patients);
        episodes(folder, patients, admitted);
        visits(folder, admitted);
        lapses(folder, admitted);
    }

    /** Spread over 400 days, the same at each run. */
    private static LocalDate admissionOf(int pid) {
        return FIRST_ADMISSION.plusDays(Math.floorMod(pid * 7919L, 400L));
    }

    private static void sites(Path folder, List<Map<String, String>> patients) throws IOException {
        Set<String> sites = new TreeSet<>();
        patients.forEach(patient -> sites.add(of(patient, "site")));
        write(
                folder,
                "sites.csv",
                "code,name,zone",
                sites.stream()
                        .map(site -> site(site) + ",CTN-27 site " + site + ",America/New_York")
                        .toList());
    }

    private static void clients(Path folder, List<Map<String, String>> patients) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> patient : patients) {
            lines.add(number(patient) + ",CTN-27," + of(patient, "pid") + "," + site(of(patient, "site")));
        }
        write(folder, "clients.csv", "record_number,given_name,family_name,site", lines);
    }

    /** Event 1 left; 2 completed; 3 was an administrative exit (jail, moved, hospital, died): known, and neither of the two. */
    private static void episodes(Path folder, List<Map<String, String>> patients, Map<String, LocalDate> admitted)
            throws IOException {
        Map<String, String> reasons = Map.of("1", "LEFT_AGAINST_ADVICE", "2", "COMPLETED", "3", "OTHER");
        List<String> lines = new ArrayList<>();
        for (Map<String, String> patient : patients) {
            LocalDate start = day(admitted, patient, 0);
            boolean open = of(patient, "event").equals("0");
            String end = open
                    ? ""
                    : day(admitted, patient, Integer.parseInt(of(patient, "time")))
                            .toString();
            lines.add(String.join(
                    ",",
                    episode(patient),
                    number(patient),
                    of(patient, "arm"),
                    site(of(patient, "site")),
                    start.toString(),
                    end,
                    open ? "" : reasons.getOrDefault(of(patient, "event"), "UNKNOWN")));
        }
        write(
                folder,
                "episodes.csv",
                "episode_key,record_number,programme,site,admitted_on,discharged_on,discharge_reason",
                lines);
    }

    /** Weekly planned visits, which go on for people already off medication; all belong to the one episode. */
    private void visits(Path folder, Map<String, LocalDate> admitted) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> visit : read("ctn27_attendance.csv")) {
            int week = Integer.parseInt(of(visit, "week"));
            boolean came = of(visit, "attended").equals("1");
            lines.add(String.join(
                    ",",
                    "V-" + of(visit, "pid") + "-" + week,
                    number(visit),
                    episode(visit),
                    site(of(visit, "site")),
                    "MEDICATION",
                    day(admitted, visit, 7 * week).toString(),
                    came ? "ATTENDED" : "NO_SHOW",
                    came ? "" : of(visit, "reason")));
        }
        write(
                folder,
                "sessions.csv",
                "session_key,record_number,episode_key,site,kind,held_on,attendance,reason",
                lines);
    }

    private void lapses(Path folder, Map<String, LocalDate> admitted) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> lapse : read("ctn27_lapses.csv")) {
            if (of(lapse, "event").equals("1")) {
                String stop = of(lapse, "stop");
                lines.add(String.join(
                        ",",
                        "U-" + of(lapse, "pid") + "-" + stop,
                        number(lapse),
                        day(admitted, lapse, Integer.parseInt(stop)).toString(),
                        "TEST",
                        "opioids"));
            }
        }
        write(folder, "use_events.csv", "event_key,record_number,occurred_on,source,substance", lines);
    }

    private static LocalDate day(Map<String, LocalDate> admitted, Map<String, String> row, int offset) {
        LocalDate start = admitted.get(of(row, "pid"));
        if (start == null) {
            throw new IllegalStateException("no patient " + of(row, "pid"));
        }
        return start.plusDays(offset);
    }

    private static String number(Map<String, String> row) {
        return "CTN27-" + of(row, "pid");
    }

    private static String episode(Map<String, String> row) {
        return "E-" + of(row, "pid");
    }

    private static String site(String site) {
        return "ctn27-" + site;
    }

    private static String of(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }

    /** The files have no commas or quotes within their cells. */
    private List<Map<String, String>> read(String name) throws IOException {
        List<String> lines = Files.readAllLines(oracle.resolve(name));
        String[] header = lines.getFirst().replace("\"", "").split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static void write(Path folder, String name, String header, List<String> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
            out.write(header + "\n");
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
    }
}
