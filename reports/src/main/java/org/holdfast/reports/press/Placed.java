package org.holdfast.reports.press;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;

/**
 * Moves filled elements to where their figures are: templates have fixed places, a tick or a whisker has not. An element says
 * by how many points it wants to move right or down, or how wide or high it wants to be, with the properties {@code dx},
 * {@code dy}, {@code width}, {@code height}; a text with the property {@code pages} gets the number of pages where that sign is.
 */
final class Placed {
    private static final String PREFIX = "net.sf.jasperreports.export.holdfast.";

    private Placed() {}

    static void everywhere(JasperPrint print) {
        int pages = print.getPages().size();
        print.getPages().forEach(page -> place(page.getElements(), pages));
    }

    private static void place(List<JRPrintElement> elements, int pages) {
        for (JRPrintElement element : elements) {
            if (element.hasProperties()) {
                place(element);
                count(element, pages);
            }
            if (element instanceof JRPrintFrame frame) {
                place(frame.getElements(), pages);
            }
        }
    }

    private static void place(JRPrintElement element) {
        element.setX(element.getX() + points(element, "dx", 0));
        element.setY(element.getY() + points(element, "dy", 0));
        element.setWidth(points(element, "width", element.getWidth()));
        element.setHeight(points(element, "height", element.getHeight()));
    }

    private static void count(JRPrintElement element, int pages) {
        @Nullable String sign = element.getPropertiesMap().getProperty(PREFIX + "pages");
        if (sign != null && element instanceof JRPrintText text) {
            text.setText(text.getOriginalText().replace(sign, Integer.toString(pages)));
        }
    }

    private static int points(JRPrintElement element, String name, int otherwise) {
        @Nullable String value = element.getPropertiesMap().getProperty(PREFIX + name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
