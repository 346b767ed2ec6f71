package org.holdfast.reports.reference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./holdfast oracle FOLDER OUT.json}: every case of a folder of reference results, computed and written down. */
public final class Main {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /** What a person typed after {@code oracle}; the exit code. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.size() != 2) {
            err.println(
                    "Holdfast: say ./holdfast oracle FOLDER OUT.json, where FOLDER holds expected.json and the CSVs it names.");
            return NOT_UNDERSTOOD;
        }
        Path folder = Path.of(words.getFirst());
        Path file = Path.of(words.getLast());
        if (!Files.isReadable(folder.resolve("expected.json"))) {
            err.println("Holdfast: there is no expected.json to be read in " + folder + ".");
            return FAILED;
        }
        try {
            Reference.Computed computed = Reference.compute(folder, file);
            out.println(computed.results().size() + " cases are computed and stand in " + file + ".");
            computed.unknown()
                    .forEach(method -> out.println("No estimator for " + method + ": its cases are left out."));
            computed.refused().forEach((id, why) -> out.println(id + " is left out: " + why));
            return DONE;
        } catch (IOException trouble) {
            err.println(
                    "Holdfast: " + folder + " could not be read, or " + file + " not written: " + trouble.getMessage());
            return FAILED;
        }
    }
}
