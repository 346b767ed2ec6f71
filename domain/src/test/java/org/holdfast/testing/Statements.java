package org.holdfast.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Which statements went to the database while something was done; the audit and who asks are not counted. */
public final class Statements implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    /** What was sent while this was done. */
    public static List<String> of(Runnable work) {
        SENT.clear();
        work.run();
        return new ArrayList<>(SENT);
    }

    @Override
    public String inspect(String sql) {
        if (!sql.contains("audit_entry") && !sql.contains("set_config")) {
            SENT.add(sql);
        }
        return sql;
    }
}
