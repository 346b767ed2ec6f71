package org.holdfast.intake;

import jakarta.inject.Inject;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;

/**
 * Takes in what comes from another system: all of it or nothing. It can be asked again: what was taken in before, under the same
 * key and with the same content, is skipped. The question itself stays in the audit whatever became of it.
 */
@Boundary
public class Intakes {
    @Inject
    Gate gate;

    @Inject
    IntakeRun run;

    /**
     * Takes in a batch, in one transaction of its own.
     *
     * @param dryRun finds every fault the real run would find, for it does the same and then takes all of it back
     * @return how many rows were taken and skipped, or every fault; after a fault nothing is changed
     */
    public Answer take(Batch batch, boolean dryRun) {
        Actor actor = gate.require(Action.TAKE_IN, dryRun ? "dry run" : "files");
        try {
            return run.take(batch, dryRun, actor.subject());
        } catch (TakenBack back) {
            return back.answer();
        }
    }
}
