package org.holdfast.reports.press;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Rows for a template: each record of the list is a row, each component of the record a field of the same name. One per run. */
public final class Records implements JRRewindableDataSource {
    private final List<? extends Record> all;
    private Iterator<? extends Record> rows;
    private @Nullable Record current;

    /** The rows in the order given. */
    public Records(List<? extends Record> rows) {
        this.all = List.copyOf(rows);
        this.rows = all.iterator();
    }

    @Override
    public void moveFirst() {
        rows = all.iterator();
        current = null;
    }

    @Override
    public boolean next() {
        current = rows.hasNext() ? rows.next() : null;
        return current != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        Record row = current;
        if (row == null) {
            throw new JRException("no row to read " + field.getName() + " from");
        }
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getName().equals(field.getName())) {
                return value(row, component);
            }
        }
        throw new JRException(row.getClass().getName() + " has no " + field.getName());
    }

    private static @Nullable Object value(Record row, RecordComponent component) throws JRException {
        try {
            // the record may be its room's own affair
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new JRException(e);
        }
    }
}
