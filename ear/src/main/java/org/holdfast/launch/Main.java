package org.holdfast.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The verbs that need Java; the script {@code holdfast} knows the rest (build, test, help). */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exit;
        try {
            exit = run(List.of(arguments));
        } catch (Trouble e) {
            System.err.println();
            System.err.println("Holdfast: " + e.sentence());
            if (System.getenv("HOLDFAST_DEBUG") != null) {
                e.printStackTrace();
            }
            exit = e.exitCode();
        }
        System.exit(exit);
    }

    private static int run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "help" : arguments.getFirst();
        var settings = Settings.read(
                arguments.stream().skip(1).toList(),
                System.getenv(),
                Path.of(System.getProperty("holdfast.clone", ".")));
        if (!Set.of("import", "load", "bench-screens").contains(verb)
                && !settings.words().isEmpty()) {
            throw new Trouble(
                    Trouble.USAGE, "\"" + settings.words().getFirst() + "\" is not understood. See ./holdfast help.");
        }
        return switch (verb) {
            case "run" -> new Run(settings).run();
            case "dev" -> new Dev(settings).run();
            case "reset" -> new Reset(settings).run();
            case "status" -> new Status(settings).run();
            case "import" -> new Import(settings).run();
            case "load" -> new Load(settings).run();
            case "bench-screens" -> new BenchScreens(settings).run();
            default ->
                throw new Trouble(
                        Trouble.USAGE,
                        "There is no \"" + verb + "\". See ./holdfast help."
                                + (Arrays.asList("start", "up").contains(verb)
                                        ? " (You may mean ./holdfast run.)"
                                        : ""));
        };
    }
}
