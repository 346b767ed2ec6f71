package org.holdfast.reports.reference;

import java.util.Map;

/** Curves of one or several exits, recurrent events, and their comparison. */
final class CurveMethods {
    private CurveMethods() {}

    static void addTo(Map<String, Method> methods) {}
}
