package org.holdfast.access;

import jakarta.inject.Inject;
import org.holdfast.kernel.Boundary;

/**
 * One look at a page that is put together from what many boundaries answer: one transaction, and one look into the registers, for all
 * of them. Each still asks at the Gate and is on record; nothing may be written in it but that.
 */
@Boundary
public class Look {
    @Inject
    Gate gate;

    /**
     * Reads a page.
     *
     * @throws Denied when nobody is signed in, and where what it reads is denied; the denial is on record
     */
    @Asks(Action.OPEN_PAGE)
    public void at(Runnable page) {
        gate.once(page);
    }
}
