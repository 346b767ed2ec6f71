package org.holdfast.access;

import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;

/** The doors of screens, which roles open. What lies behind them is the Gate's; that a shut one was tried is on record too. */
@Boundary
public class Doors {
    @Inject
    Gate gate;

    /**
     * Writes down that the caller tried a door that is not theirs. It opens nothing and answers nothing.
     *
     * @param page which page, by its own name and never by what was typed
     * @param about whose record it would have shown, as far as the address says
     */
    @Asks(Action.OPEN_PAGE)
    public void shut(String page, Optional<ClientId> about) {
        gate.shut(page, about.stream().toList());
    }
}
