package org.holdfast.reports.reference;

import java.util.Map;

/** Fitted models, prediction and exposure that changes over time. */
final class ModelMethods {
    private ModelMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("cox_ph", CoxMethod::cox);
        methods.put("cause_specific_cox", CoxMethod::causeSpecific);
    }
}
