package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import org.holdfast.reports.retention.Curve;
import org.holdfast.reports.retention.CurvePoint;

/** The curves' twin: every programme at every chosen day, with interval and numbers followed. */
class StayingTable extends FigureTable {
    StayingTable(Staying staying, Shown shown) {
        super(
                say("retention.table.staying"),
                Column.words(say("retention.column.programme")),
                Column.figure(say("retention.column.day")),
                Column.figure(say("retention.column.staying")),
                Column.figure(say("retention.column.interval")),
                Column.figure(say("retention.column.followed")),
                Column.figure(say("retention.column.stays")),
                Column.figure(say("retention.column.left")));
        for (Curve curve : staying.figures().curves()) {
            boolean small = Drawn.hidden(curve);
            for (CurvePoint point : curve.points()) {
                boolean hidden = Drawn.hidden(curve, point);
                row(
                        curve.name(),
                        shown.words().count(point.day()),
                        hidden ? say("retention.under-11") : shown.share(point.survival()),
                        hidden ? "" : shown.range(point.interval()),
                        shown.people(point.atRisk()),
                        shown.people(curve.episodes()),
                        small ? say("retention.under-11") : shown.words().count(curve.events()));
            }
        }
    }
}
