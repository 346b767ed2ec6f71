package org.holdfast.reports.press;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.text.ChoiceFormat;
import java.util.List;
import java.util.OptionalDouble;
import net.sf.jasperreports.charts.JRAbstractChartCustomizer;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.holdfast.reports.measure.Interval;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws the {@link StepPlot} in the parameter {@code PLOT}: steps, the 95 % band as one shape, a tick where somebody was last
 * followed, a dotted line at the chosen day. Vectors throughout; names and the numbers under the axis are the template's.
 */
public final class StepChart extends JRAbstractChartCustomizer {
    private static final Color GRID = Color.decode("#E6DFD1");
    private static final Color AXIS = Color.decode("#84918F");
    private static final Color CAPTION = Color.decode("#576B74");
    private static final int BAND = 38;
    private static final float SIZE = 8.5f;
    private static final Shape TICK = new Line2D.Double(0, -3, 0, 3);
    private static final Shape DOT = new Ellipse2D.Double(-3, -3, 6, 6);

    @Override
    public void customize(JFreeChart chart, JRChart element) {
        StepPlot figure = (StepPlot) getParameterValue("PLOT");
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBackgroundPaint(null);
        chart.removeLegend();
        XYPlot plot = chart.getXYPlot();
        lay(plot, figure);
        int layer = 0;
        for (StepCurve curve : figure.curves()) {
            draw(plot, layer, curve);
            layer += 2;
        }
        if (figure.mark() > 0) {
            mark(plot, layer, figure);
        }
    }

    private void lay(XYPlot plot, StepPlot figure) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.6f));
        AxisSpace sides = new AxisSpace();
        sides.setLeft(StepPlot.LEFT);
        sides.setRight(StepPlot.RIGHT);
        plot.setFixedRangeAxisSpace(sides);
        AxisSpace ends = new AxisSpace();
        ends.setTop(StepPlot.TOP);
        ends.setBottom(StepPlot.BOTTOM);
        plot.setFixedDomainAxisSpace(ends);

        NumberAxis days = new NumberAxis();
        days.setRange(0, figure.horizon());
        days.setTickUnit(new NumberTickUnit(figure.tick()));
        days.setTickLabelsVisible(false);
        days.setAxisLinePaint(AXIS);
        days.setTickMarkPaint(AXIS);
        days.setTickMarkOutsideLength(3);
        plot.setDomainAxis(days);

        NumberAxis share = new NumberAxis();
        share.setRange(0, 100);
        share.setTickUnit(new NumberTickUnit(25, new ChoiceFormat("0#0|25#25|50#50|75#75|100#100\u00a0%")));
        share.setTickLabelFont(font(Font.PLAIN));
        share.setTickLabelPaint(CAPTION);
        share.setAxisLineVisible(false);
        share.setTickMarksVisible(false);
        plot.setRangeAxis(share);
    }

    private static void draw(XYPlot plot, int layer, StepCurve curve) {
        boolean quiet = curve.tint() == Tint.QUIET;
        XYSeries line = new XYSeries(curve.name(), false, true);
        XYSeries ticks = new XYSeries(curve.name(), false, true);
        line.add(0, 100);
        for (StepCurve.Step step : curve.steps()) {
            line.add(step.day(), 100 * step.share());
            if (step.tick() && !quiet) {
                ticks.add(step.day(), 100 * step.share());
            }
        }
        XYStepRenderer steps = new XYStepRenderer();
        steps.setSeriesPaint(0, curve.tint().colour());
        steps.setSeriesStroke(0, new BasicStroke(quiet ? 0.8f : 1.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        if (!quiet) {
            steps.addAnnotation(
                    new XYShapeAnnotation(
                            band(curve.steps()), null, null, curve.tint().colour(BAND)),
                    Layer.BACKGROUND);
        }
        plot.setDataset(layer, new XYSeriesCollection(line));
        plot.setRenderer(layer, steps);
        plot.setDataset(layer + 1, new XYSeriesCollection(ticks));
        plot.setRenderer(layer + 1, shapes(TICK, curve.tint().colour()));
    }

    /** Upper limits forth, lower limits back, as steps; where there is no interval the band is as thin as the curve. */
    private static Path2D band(List<StepCurve.Step> steps) {
        Path2D band = new Path2D.Double();
        band.moveTo(0, 100);
        double upper = 100;
        for (StepCurve.Step step : steps) {
            band.lineTo(step.day(), upper);
            upper = 100 * step.interval().map(Interval::high).orElse(step.share());
            band.lineTo(step.day(), upper);
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            StepCurve.Step step = steps.get(i);
            band.lineTo(step.day(), 100 * step.interval().map(Interval::low).orElse(step.share()));
            band.lineTo(step.day(), i == 0 ? 100 : 100 * low(steps.get(i - 1)));
        }
        band.closePath();
        return band;
    }

    private static double low(StepCurve.Step step) {
        return step.interval().map(Interval::low).orElse(step.share());
    }

    private void mark(XYPlot plot, int layer, StepPlot figure) {
        ValueMarker line = new ValueMarker(figure.mark());
        line.setPaint(AXIS);
        line.setStroke(
                new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {1.5f, 2}, 0));
        plot.addDomainMarker(line, Layer.BACKGROUND);
        XYTextAnnotation name =
                text(figure.markName(), figure.mark(), 3, figure, TextAnchor.BOTTOM_LEFT, CAPTION, Font.PLAIN);
        plot.addAnnotation(name);
        int order = 0;
        for (StepCurve curve : figure.curves()) {
            OptionalDouble share = curve.at(figure.mark());
            if (share.isPresent() && order < figure.values().size()) {
                XYSeries point = new XYSeries(curve.name());
                point.add(figure.mark(), 100 * share.getAsDouble());
                plot.setDataset(layer, new XYSeriesCollection(point));
                plot.setRenderer(layer++, shapes(DOT, curve.tint().colour()));
                boolean above = isHighest(figure, curve, share.getAsDouble());
                plot.addAnnotation(text(
                        figure.values().get(order),
                        figure.mark(),
                        100 * share.getAsDouble() + (above ? 3 : -3),
                        figure,
                        above ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_RIGHT,
                        curve.tint().ink(),
                        Font.BOLD));
            }
            order++;
        }
    }

    private static boolean isHighest(StepPlot figure, StepCurve curve, double share) {
        return figure.curves().stream()
                .filter(other -> other != curve)
                .allMatch(other -> other.at(figure.mark()).orElse(0) <= share);
    }

    private XYTextAnnotation text(
            String words, double day, double percent, StepPlot figure, TextAnchor anchor, Color colour, int style) {
        double gap = 0.007 * figure.horizon() * (anchor == TextAnchor.BOTTOM_LEFT ? 1 : -1);
        XYTextAnnotation text = new XYTextAnnotation(words, day + gap, percent);
        text.setTextAnchor(anchor);
        text.setPaint(colour);
        text.setFont(font(style));
        return text;
    }

    private static AbstractXYItemRenderer shapes(Shape shape, Color colour) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, shape);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, new BasicStroke(1));
        return renderer;
    }

    private Font font(int style) {
        return FontUtil.getInstance(filler.getJasperReportsContext())
                .getAwtFontFromBundles("Source Sans 3", style, SIZE, filler.getLocale(), true);
    }
}
