package org.holdfast.access;

import jakarta.inject.Inject;
import org.holdfast.kernel.Boundary;

/** The rules themselves, for whoever has to answer for them. */
@Boundary
public class Rules {
    @Inject
    Gate gate;

    /** The table of who may what. */
    @Asks(Action.SEE_RULES)
    public WhoMay whoMay() {
        gate.require(Action.SEE_RULES, "who may what");
        return WhoMay.read();
    }
}
