package org.holdfast.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People by the name they go by and as few letters of the family name as tell them apart. */
final class ShortNames {
    private ShortNames() {}

    static List<String> of(List<Line> lines) {
        List<String> names = new ArrayList<>();
        lines.forEach(line -> names.add(shortened(line, 1)));
        for (int letters = 2; letters <= 40 && names.stream().distinct().count() < names.size(); letters++) {
            Map<String, Integer> often = new HashMap<>();
            names.forEach(name -> often.merge(name, 1, Integer::sum));
            for (int i = 0; i < names.size(); i++) {
                if (often.getOrDefault(names.get(i), 0) > 1) {
                    names.set(i, shortened(lines.get(i), letters));
                }
            }
        }
        return names;
    }

    private static String shortened(Line line, int letters) {
        String family = line.familyName().strip();
        int most = family.codePointCount(0, family.length());
        String start = family.substring(0, family.offsetByCodePoints(0, Math.min(letters, most)));
        return (line.called() + " " + (letters < most ? start + "." : start)).strip();
    }
}
