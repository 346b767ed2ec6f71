package org.holdfast.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** What the application asks the database; what it writes into the audit, and that it says who asks, is left out. */
public final class Statements {
    private static final Pattern NOT_COUNTED =
            Pattern.compile("insert into audit_entry|select set_config\\('holdfast\\.", Pattern.CASE_INSENSITIVE);

    /** As many as there are to look up at once. */
    private static final Pattern MANY = Pattern.compile("\\(\\?(,\\?)+\\)");

    private static volatile @Nullable List<String> seen;

    static final StatementInspector INSPECTOR = sql -> {
        List<String> all = seen;
        if (all != null && !NOT_COUNTED.matcher(sql).find()) {
            all.add(MANY.matcher(sql).replaceAll("(?)"));
        }
        return sql;
    };

    private Statements() {}

    /** The statements of a piece of work, in their order. */
    public static List<String> of(Runnable work) {
        List<String> all = new CopyOnWriteArrayList<>();
        seen = all;
        try {
            work.run();
        } finally {
            seen = null;
        }
        return List.copyOf(all);
    }
}
