package org.holdfast.reports.reference;

import java.util.HashMap;
import java.util.Map;

/** Which of our estimators answers which method of a reference case. */
final class Methods {
    private Methods() {}

    static Map<String, Method> all() {
        Map<String, Method> methods = new HashMap<>();
        CurveMethods.addTo(methods);
        ModelMethods.addTo(methods);
        CountMethods.addTo(methods);
        return methods;
    }
}
