package org.holdfast.launch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Progress for eyes: each step on a line of its own, with the time since the start and its own. */
public final class Steps {
    private final long start = System.nanoTime();
    private final PrintStream out;

    public Steps(PrintStream out) {
        this.out = out;
    }

    /** Does the work and says when it is done. */
    <T> T step(String done, Callable<T> work) {
        long from = System.nanoTime();
        try {
            T result = work.call();
            say(String.format(Locale.ROOT, "%s (%.1f s)", done, (System.nanoTime() - from) / 1e9));
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        } catch (java.io.IOException e) {
            throw Trouble.writing("Something of Holdfast's", e);
        } catch (Exception e) {
            throw new Trouble(done + ": this failed. " + e.getMessage(), e);
        }
    }

    void step(String done, Work work) {
        step(done, () -> {
            work.run();
            return true;
        });
    }

    synchronized void say(String sentence) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - start) / 1e9, sentence);
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }

    /** Something to do that may fail. */
    interface Work {
        void run() throws Exception;
    }
}
