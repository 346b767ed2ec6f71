import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads wapiti's reports: findings of medium or high level that no line of the file of explanations covers make it fail. A line is a
 * kind of finding as wapiti calls it, a tab, and the reason.
 */
final class Findings {
    /** In wapiti's JSON a kind is a name with a list; each entry of it has a level, 2 is medium. */
    private static final Pattern KIND = Pattern.compile("^ {8}\"([^\"]+)\": \\[", Pattern.MULTILINE);

    private static final Pattern LEVEL = Pattern.compile("\"level\": ([0-9])");
    private static final int MEDIUM = 2;

    private Findings() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> explained = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            if (!line.startsWith("#") && line.contains("\t")) {
                explained.add(line.substring(0, line.indexOf('\t')));
            }
        }
        boolean bad = false;
        List<Path> reports;
        try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
            reports = found.filter(file -> file.getFileName().toString().matches("wapiti-.*\\.json"))
                    .sorted()
                    .toList();
        }
        for (Path report : reports) {
            String text = Files.readString(report);
            Matcher kinds = KIND.matcher(text);
            int from = -1;
            String kind = "";
            while (kinds.find()) {
                bad |= says(report, kind, from < 0 ? "" : text.substring(from, kinds.start()), explained);
                kind = kinds.group(1);
                from = kinds.end();
            }
            bad |= says(report, kind, from < 0 ? "" : text.substring(from), explained);
        }
        System.exit(bad ? 1 : 0);
    }

    private static boolean says(Path report, String kind, String entries, Set<String> explained) {
        long many = LEVEL.matcher(entries)
                .results()
                .filter(level -> Integer.parseInt(level.group(1)) >= MEDIUM)
                .count();
        if (many == 0) {
            return false;
        }
        boolean known = explained.contains(kind);
        System.out.printf(
                "%s: %d of medium or high level, %s (%s)%n", kind, many, known ? "explained" : "NOT EXPLAINED", report.getFileName());
        return !known;
    }
}
