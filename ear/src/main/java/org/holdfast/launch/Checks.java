package org.holdfast.launch;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be known before anything is started. */
final class Checks {
    private static final long FIRST_START_MB = 1500;
    private static final long LATER_START_MB = 500;

    private Checks() {}

    static void before(Home home, Build build) {
        disk(home.root(), Files.exists(home.postgres()) ? LATER_START_MB : FIRST_START_MB);
        disk(build.target(), LATER_START_MB);
        if (isRoot()) {
            userNamespaces();
        }
        fonts();
    }

    private static void disk(Path folder, long neededMegabytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
            if (free < neededMegabytes) {
                throw new Trouble("The disk of " + folder + " has only " + free + " MB free, Holdfast wants "
                        + neededMegabytes + " MB: free some space, or choose another place with --home FOLDER.");
            }
        } catch (IOException e) {
            throw Trouble.writing(folder, e);
        }
    }

    private static void userNamespaces() {
        try {
            var process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // no unshare at all: the same way out
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Trouble("PostgreSQL does not run as root, and this system forbids the user namespace that would help:"
                + " run ./holdfast as an ordinary user, or allow user namespaces.");
    }

    /** Charts are drawn with fonts; without any, Java fails in the middle of the first report. */
    private static void fonts() {
        try {
            if (GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0
                    && !new java.awt.Font("Dialog", java.awt.Font.PLAIN, 10)
                            .getFontName()
                            .isEmpty()) {
                return;
            }
        } catch (Throwable e) {
            // java.lang.Error, InternalError, UnsatisfiedLinkError or NullPointerException, by what is missing
        }
        throw new Trouble("Java finds no fonts on this system, and the reports need one: install fontconfig and a font"
                + " (Debian, Ubuntu: apt-get install fontconfig fonts-dejavu-core).");
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
