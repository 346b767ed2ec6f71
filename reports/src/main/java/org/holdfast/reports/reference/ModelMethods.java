package org.holdfast.reports.reference;

import java.util.Map;

/** Fitted models, prediction and exposure that changes over time. */
final class ModelMethods {
    private ModelMethods() {}

    static void addTo(Map<String, Method> methods) {}
}
