package org.holdfast.reports.reference;

import java.util.Map;

/** Proportions, rates, funnels, charts and single figures. */
final class CountMethods {
    private CountMethods() {}

    static void addTo(Map<String, Method> methods) {}
}
