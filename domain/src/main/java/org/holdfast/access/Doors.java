package org.holdfast.access;

import jakarta.inject.Inject;
import java.util.Collection;
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

    /**
     * Whether what lies behind an open page is still open to the caller: a page that is left open asks every few seconds. It shows nothing
     * itself and leaves no entry, whatever the answer.
     *
     * @param behind what it takes to read the page
     * @param shown whose records are on it; all of them must be open
     */
    @Asks(value = Action.OPEN_PAGE, quietly = true)
    public boolean stillOpen(Action behind, Collection<ClientId> shown) {
        return gate.open(behind, shown);
    }
}
