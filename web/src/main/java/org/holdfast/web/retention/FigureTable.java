package org.holdfast.web.retention;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table that reads well aloud: a caption, headings of columns, the first cell of a row as its heading. */
@Tag("table")
class FigureTable extends HtmlContainer {
    private final Element body = new Element("tbody");
    private final List<Column> columns;

    /**
     * A column.
     *
     * @param words whether it holds words, at the left; figures stand at the right
     */
    record Column(String heading, boolean words) {
        static Column words(String heading) {
            return new Column(heading, true);
        }

        static Column figure(String heading) {
            return new Column(heading, false);
        }
    }

    FigureTable(String caption, Column... columns) {
        this.columns = List.of(columns);
        addClassNames("hf-table", "hf-figure-table");
        Element name = new Element("caption").setText(caption);
        name.getClassList().add("hf-hidden");
        Element headings = new Element("tr");
        for (Column column : columns) {
            Element heading = new Element("th").setText(column.heading()).setAttribute("scope", "col");
            heading.getClassList().set("hf-number", !column.words());
            headings.appendChild(heading);
        }
        getElement().appendChild(name, new Element("thead").appendChild(headings), body);
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
