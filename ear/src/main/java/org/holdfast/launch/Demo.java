package org.holdfast.launch;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills the demo clinic, as the application's own role: what it may not do, the seed may not either. */
final class Demo {
    private Demo() {}

    static void seedOrTopUp(Connection asApp) throws SQLException {
        // org.holdfast.demo.DemoClinic is called here as soon as it is on main
        asApp.rollback();
    }
}
