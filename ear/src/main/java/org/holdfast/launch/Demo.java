package org.holdfast.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.holdfast.demo.DemoClinic;
import org.holdfast.demo.DemoSize;

/** Fills the demo clinic, as the owner of the schema: COPY is refused to a role to which row security applies. */
final class Demo {
    private Demo() {}

    static void seedOrTopUp(Connection asOwner, Steps steps) throws SQLException {
        DemoClinic.seedOrTopUp(
                asOwner, DemoClinic.SEED, DemoClinic.today(Clock.systemUTC()), DemoSize.DEFAULT, steps::say);
    }

    /** Whether an empty database was filled with the load set; one that holds anything is left alone. */
    static boolean load(Connection asOwner, int clients, Steps steps) throws SQLException {
        DemoSize size = DemoSize.load(clients);
        return DemoClinic.load(asOwner, DemoClinic.SEED, DemoClinic.today(Clock.systemUTC()), size, steps::say)
                == DemoClinic.Outcome.SEEDED;
    }
}
