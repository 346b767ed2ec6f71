package org.holdfast.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;

/**
 * Takes in what comes from another system: all of it or nothing. It can be asked again: what was taken in before, under the same
 * key and with the same content, is skipped.
 */
@Boundary
public class Intakes {
    @Inject
    Gate gate;

    @Inject
    IntakeRun run;

    @Inject
    IntakeBook book;

    @Inject
    Clock clock;

    /**
     * Takes in a batch, in one transaction.
     *
     * @param dryRun finds every fault the real run would find, for it does the same and then takes all of it back
     * @return how many rows of each file were taken and skipped
     * @throws NotTaken with every fault, or after a dry run; nothing is changed
     */
    @Asks(Action.TAKE_IN)
    public Answer take(Batch batch, boolean dryRun) {
        Actor actor = gate.requireOnRecord(Action.TAKE_IN, dryRun ? "files, dry run" : "files");
        Answer answer = run.take(batch, dryRun, actor.subject());
        if (dryRun || !answer.sound()) {
            throw new NotTaken(answer);
        }
        return answer;
    }

    /**
     * The moment up to which all that is known is settled: now, or the start of an intake that is still running, whose facts bear
     * its time but appear only at its end. A figure of facts as they were known then can be repeated.
     */
    @Asks(Action.SEE_FIGURES)
    public Instant settled() {
        gate.require(Action.SEE_FIGURES, "settled");
        Instant now = clock.instant();
        return book.runningSince().stream()
                .filter(since -> since.isBefore(now))
                .findFirst()
                .orElse(now);
    }
}
