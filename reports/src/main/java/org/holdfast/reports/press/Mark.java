package org.holdfast.reports.press;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.apache.batik.parser.AWTPathProducer;

/** The mark (a holdfast gripping its stone) as vectors, drawn in a 32-unit box with one line weight. */
public final class Mark extends AbstractRenderer implements Graphics2DRenderable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final float BOX = 32;
    private static final float LINE = 2.3f;
    private static final List<String> STROKES = List.of(
            "M16 13C16.5 9 14.2 6.5 16 2.2",
            "M15.7 11.5C14.5 8.5 9.8 8.8 8.8 4",
            "M15.9 11.5C17.5 8.5 22 8.8 23.2 4",
            "M16 13C10.5 13.2 5.5 15.8 2.4 25.8",
            "M16 13C21.5 13.2 26.5 15.8 29.6 25.8",
            "M16 13C14.5 16.5 11.2 17 10.2 22.5",
            "M16 13C17.5 16.5 20.8 17 21.8 22.5",
            "M6.6 24.3C6.6 28 10 29.7 16 29.7S25.4 28 25.4 24.3");

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D box) {
        Graphics2D g = (Graphics2D) graphics.create();
        double scale = Math.min(box.getWidth(), box.getHeight()) / BOX;
        g.transform(new AffineTransform(scale, 0, 0, scale, box.getX(), box.getY()));
        g.setColor(Color.decode("#17566D"));
        g.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        STROKES.forEach(stroke -> g.draw(shape(stroke)));
        g.dispose();
    }

    private static java.awt.Shape shape(String stroke) {
        try {
            return AWTPathProducer.createShape(new StringReader(stroke), PathIterator.WIND_NON_ZERO);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
