package org.holdfast.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.holdfast.demo.DemoClinic;
import org.holdfast.demo.DemoSize;

/** Fills the demo clinic, as the application's own role: what it may not do, the seed may not either. */
final class Demo {
    private Demo() {}

    static void seedOrTopUp(Connection asOwner, Steps steps) throws SQLException {
        DemoClinic.seedOrTopUp(
                asOwner, DemoClinic.SEED, DemoClinic.today(Clock.systemUTC()), DemoSize.DEFAULT, steps::say);
    }
}
