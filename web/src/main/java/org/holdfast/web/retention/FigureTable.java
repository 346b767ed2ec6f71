package org.holdfast.web.retention;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table that reads well aloud: a caption, headings of columns, the first cell of a row as its heading. */
@Tag("table")
class FigureTable extends HtmlContainer {
    private final Element body = new Element("tbody");
    private final List<Column> columns;
    private final String caption;

    /**
     * A column.
     *
     * @param words whether it holds words, at the left; figures stand at the right
     * @param silent whether the heading is only heard, because what stands below is drawn
     */
    record Column(String heading, boolean words, boolean silent) {
        static Column words(String heading) {
            return new Column(heading, true, false);
        }

        static Column figure(String heading) {
            return new Column(heading, false, false);
        }

        static Column drawn(String heading) {
            return new Column(heading, true, true);
        }
    }

    FigureTable(String caption, Column... columns) {
        this.columns = List.of(columns);
        this.caption = caption;
        addClassNames("hf-table", "hf-figure-table");
        Element name = new Element("caption").setText(caption);
        name.getClassList().add("hf-hidden");
        Element headings = new Element("tr");
        for (Column column : columns) {
            Element said = new Element("span").setText(column.heading());
            said.getClassList().set("hf-hidden", column.silent());
            Element heading = new Element("th").appendChild(said).setAttribute("scope", "col");
            heading.getClassList().set("hf-number", !column.words());
            headings.appendChild(heading);
        }
        getElement().appendChild(name, new Element("thead").appendChild(headings), body);
    }

    /** The table in a frame that scrolls by itself where the page is narrow, also by keyboard. */
    Div scrolling() {
        Div frame = new Div(this);
        frame.addClassName("hf-scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", caption);
        return frame;
    }

    /** A row in words. */
    void row(String... cells) {
        row(List.of(cells).stream().<Component>map(Span::new).toArray(Component[]::new));
    }

    /** A row. */
    void row(Component... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = new Element(i == 0 ? "th" : "td");
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            cell.getClassList().set("hf-number", !columns.get(i).words());
            cell.appendChild(cells[i].getElement());
            row.appendChild(cell);
        }
        body.appendChild(row);
    }
}
