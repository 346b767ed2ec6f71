package org.holdfast.launch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Scanner;

/** {@code ./holdfast reset}: deletes all data of this installation, after asking. */
record Reset(Settings settings) {

    int run() {
        var home = new Home(settings.home());
        if (!Files.exists(home.root()) || !(Files.exists(home.secrets()) || Files.exists(home.run()))) {
            System.out.println("There is no Holdfast data in " + home.root() + ".");
            return 0;
        }
        if (!settings.yes() && !agreed(home)) {
            System.out.println("Nothing was deleted.");
            return Trouble.FAILED;
        }
        forget();
        System.out.println("Deleted. The next ./holdfast run starts afresh.");
        return 0;
    }

    /** Without asking; what an earlier start left running is stopped first. */
    void forget() {
        var home = new Home(settings.home());
        try (var lock = Lock.tryTake(home.lock())
                .orElseThrow(
                        () -> new Trouble("Holdfast runs from " + home.root() + ": stop it first (Ctrl-C there)."))) {
            Children.stopLeftOvers(home, new Steps(System.out));
            home.delete();
        }
    }

    private static boolean agreed(Home home) {
        System.out.print("All Holdfast data in " + home.root()
                + " will be deleted: clients, sessions, accounts, everything.\n" + "Type yes to delete it: ");
        System.out.flush();
        var answer = new Scanner(System.in, StandardCharsets.UTF_8);
        return answer.hasNextLine() && answer.nextLine().strip().equals("yes");
    }
}
