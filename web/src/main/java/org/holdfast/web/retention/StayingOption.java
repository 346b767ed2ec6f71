package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.Comparator;
import java.util.List;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.retention.CurvePoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The curves as an ECharts option: step lines, bands, ticks where somebody was last followed, the stressed day with its values.
 * Shares are in per cent. Names at the ends and the numbers below stand in HTML, at the same margins.
 */
final class StayingOption {
    /** Margins of the plot in CSS pixels; {@code figures.css} repeats them for what stands around the plot. */
    private static final int LEFT = 46;

    private static final int RIGHT = 196;
    private static final int NARROW = 560;

    /** With more curves than this, values at the stressed day would cover each other; the cards and the table have them. */
    private static final int VALUES_OF = 3;

    private final Staying staying;
    private final Words words;

    StayingOption(Staying staying, Words words) {
        this.staying = staying;
        this.words = words;
    }

    ObjectNode option() {
        ObjectNode option = JacksonUtils.createObjectNode();
        ObjectNode chart = option.putObject("baseOption");
        chart.put("animation", false);
        chart.putObject("textStyle")
                .put("fontFamily", "Source Sans 3, sans-serif")
                .put("fontSize", 13);
        chart.putObject("grid")
                .put("left", LEFT)
                .put("right", RIGHT)
                .put("top", 14)
                .put("bottom", 28);
        xAxis(chart.putObject("xAxis"));
        yAxis(chart.putObject("yAxis"));
        tooltip(chart.putObject("tooltip"));
        ArrayNode series = chart.putArray("series");
        staying.named().forEach(drawn -> band(series.addObject(), drawn));
        staying.named().forEach(drawn -> line(series.addObject(), drawn));
        staying.named().forEach(drawn -> censored(series.addObject(), drawn));
        if (!staying.named().isEmpty() && staying.landmark() <= staying.horizon()) {
            landmark(series.addObject());
        }
        media(option.putArray("media"));
        return option;
    }

    private void xAxis(ObjectNode axis) {
        int tick = staying.tick();
        axis.put("type", "value").put("min", 0).put("max", staying.horizon()).put("interval", tick);
        axis.putObject("splitLine").put("show", false);
        line(axis.putObject("axisLine"), "--hf-line-strong");
        line(axis.putObject("axisTick").put("length", 5), "--hf-line-strong");
        ObjectNode label =
                axis.putObject("axisLabel").put("color", "--hf-ink-2").put("margin", 9);
        label.put("showMaxLabel", staying.horizon() % tick == 0);
        label.put("hfBold", staying.landmark()).put("formatter", "fn:day");
        label.putObject("rich").putObject("b").put("fontWeight", 650).put("color", "--hf-ink");
        axis.put("name", say("retention.chart.days")).put("nameLocation", "end").put("nameGap", 8);
        ObjectNode name = axis.putObject("nameTextStyle").put("color", "--hf-ink-2");
        name.put("verticalAlign", "top").put("align", "left");
        name.putArray("padding").add(9).add(0).add(0).add(8);
    }

    private static void yAxis(ObjectNode axis) {
        axis.put("type", "value").put("min", 0).put("max", 100).put("interval", 25);
        axis.putObject("axisLine").put("show", false);
        axis.putObject("axisTick").put("show", false);
        axis.putObject("splitLine").putObject("lineStyle").put("color", "--hf-row");
        axis.putObject("axisLabel").put("color", "--hf-ink-2").put("formatter", "fn:percent");
    }

    private void tooltip(ObjectNode tooltip) {
        tooltip.put("trigger", "axis").put("formatter", "fn:followed").put("confine", true);
        tooltip.put("backgroundColor", "--hf-surface").put("borderColor", "--hf-line-2");
        tooltip.putObject("textStyle").put("color", "--hf-ink").put("fontSize", 13);
        tooltip.putObject("axisPointer")
                .putObject("lineStyle")
                .put("color", "--hf-line-strong")
                .put("type", "solid");
        ObjectNode say = tooltip.putObject("hfWords");
        say.put("day", say("retention.chart.tip.day"));
        say.put("followed", say("retention.chart.tip.followed"));
        say.put("ended", say("retention.under-11"));
        say.put("percent", say("retention.percent"));
        say.put("locale", words.locale().toLanguageTag());
    }

    /** One shape a curve; a day with no interval yet or any more has no band. */
    private void band(ObjectNode series, Drawn drawn) {
        series.put("type", "custom")
                .put("renderItem", "fn:band")
                .put("silent", true)
                .put("clip", true);
        series.put("z", 1);
        series.putObject("itemStyle")
                .put("color", drawn.hue().shape())
                .put("opacity", staying.named().size() > 2 ? 0.10 : 0.17);
        series.putObject("tooltip").put("show", false);
        ArrayNode data = series.putArray("data");
        List<Drawn.Corner> corners = drawn.corners();
        for (int i = 0; i + 1 < corners.size(); i++) {
            Drawn.Corner corner = corners.get(i);
            int until = corners.get(i + 1).day();
            corner.interval()
                    .ifPresent(interval -> data.addArray()
                            .add(corner.day())
                            .add(until)
                            .add(100 * interval.low())
                            .add(100 * interval.high()));
        }
    }

    private void line(ObjectNode series, Drawn drawn) {
        series.put("type", "line")
                .put("name", drawn.curve().name())
                .put("step", "end")
                .put("z", 3);
        series.put("showSymbol", false).put("symbol", "none");
        series.putObject("lineStyle")
                .put("width", 2.2)
                .put("color", drawn.hue().shape())
                .put("type", drawn.hue().line());
        series.putObject("itemStyle").put("color", drawn.hue().text());
        series.putObject("emphasis").put("disabled", true);
        ArrayNode data = series.putArray("data");
        ArrayNode followed = series.putArray("hfFollowed");
        double before = Double.NaN;
        for (Drawn.Corner corner : drawn.corners()) {
            if (corner.share() != before || corner == drawn.end()) {
                data.addArray().add(corner.day()).add(100 * corner.share());
            }
            before = corner.share();
            ArrayNode known = followed.addArray();
            known.add(corner.day()).add(100 * corner.share()).add(corner.atRisk());
            corner.interval()
                    .ifPresent(interval -> known.add(100 * interval.low()).add(100 * interval.high()));
        }
    }

    private void censored(ObjectNode series, Drawn drawn) {
        series.put("type", "scatter").put("symbol", "rect").put("silent", true).put("z", 4);
        series.putArray("symbolSize").add(1.4).add(8);
        series.putObject("itemStyle").put("color", drawn.hue().shape());
        series.putObject("tooltip").put("show", false);
        ArrayNode data = series.putArray("data");
        drawn.corners().stream()
                .filter(Drawn.Corner::censored)
                .forEach(corner -> data.addArray().add(corner.day()).add(100 * corner.share()));
    }

    private void landmark(ObjectNode series) {
        int day = staying.landmark();
        series.put("type", "scatter").put("symbolSize", 10).put("silent", true).put("z", 6);
        series.putObject("tooltip").put("show", false);
        ObjectNode line = series.putObject("markLine").put("silent", true).put("symbol", "none");
        line.putArray("data").addObject().put("xAxis", day);
        line.putObject("lineStyle").put("type", "dotted").put("width", 1.6).put("color", "--hf-ink-3");
        ObjectNode label = line.putObject("label").put("formatter", say("retention.chart.mark", day));
        label.put("position", "insideStartTop")
                .put("rotate", 0)
                .put("color", "--hf-ink-2")
                .put("fontSize", 13);
        label.putArray("offset").add(34).add(-8);
        values(series.putArray("data"), day);
    }

    private void values(ArrayNode data, int day) {
        List<Drawn> order = staying.named().stream()
                .sorted(Comparator.comparingDouble(
                        (Drawn drawn) -> -drawn.curve().at(day).survival().orElse(0)))
                .toList();
        for (Drawn drawn : order) {
            CurvePoint point = drawn.curve().at(day);
            if (point.survival().isEmpty() || day > drawn.end().day()) {
                continue;
            }
            ObjectNode dot = data.addObject();
            dot.putArray("value").add(day).add(100 * point.survival().getAsDouble());
            dot.putObject("itemStyle")
                    .put("color", drawn.hue().text())
                    .put("borderColor", "--hf-surface")
                    .put("borderWidth", 1.8);
            ObjectNode label = dot.putObject("label").put("show", order.size() <= VALUES_OF);
            boolean top = drawn == order.getFirst();
            label.put("formatter", words.share(point.survival().getAsDouble()));
            label.put("position", top ? "right" : "left").put("fontWeight", 650).put("fontSize", 14);
            label.putArray("offset").add(0).add(top ? -13 : 13);
            label.put("color", drawn.hue().text());
            label.put("textBorderColor", "--hf-surface").put("textBorderWidth", 3);
        }
    }

    /** On a phone the names stand below, and every other tick goes. */
    private void media(ArrayNode media) {
        ObjectNode phone = media.addObject();
        phone.putObject("query").put("maxWidth", NARROW);
        size(phone.putObject("option"), 20, 2 * staying.tick(), "");
        size(media.addObject().putObject("option"), RIGHT, staying.tick(), say("retention.chart.days"));
    }

    private static void size(ObjectNode option, int right, int tick, String days) {
        option.putObject("grid").put("right", right);
        option.putObject("xAxis").put("interval", tick).put("name", days);
    }

    private static void line(ObjectNode part, String colour) {
        part.putObject("lineStyle").put("color", colour);
    }
}
