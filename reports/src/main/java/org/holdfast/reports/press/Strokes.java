package org.holdfast.reports.press;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.apache.batik.parser.AWTPathProducer;

/** A signature as it was drawn, in vectors: SVG path data in a field 600 wide and 200 high. */
public final class Strokes extends AbstractRenderer implements Graphics2DRenderable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final double WIDE = 600;
    private static final double HIGH = 200;

    private final String path;

    /** @param path SVG path data of moves and lines only */
    public Strokes(String path) {
        this.path = path;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D box) {
        Graphics2D g = (Graphics2D) graphics.create();
        double scale = Math.min(box.getWidth() / WIDE, box.getHeight() / HIGH);
        g.transform(new AffineTransform(scale, 0, 0, scale, box.getX(), box.getY()));
        g.setColor(Color.decode("#12303A"));
        g.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape());
        g.dispose();
    }

    private Shape shape() {
        try {
            return AWTPathProducer.createShape(new StringReader(path), PathIterator.WIND_NON_ZERO);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
