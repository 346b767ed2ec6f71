package org.holdfast.reports.reference;

import java.io.IOException;

/** Computes a kind of case. */
interface Method {
    /** The results in the form of {@code expected}; what is undefined is null. */
    Results compute(Case asked) throws IOException;
}
