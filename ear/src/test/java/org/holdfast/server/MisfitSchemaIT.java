package org.holdfast.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hibernate holds its picture of the tables against the migrated ones before the first page answers. */
@ExtendWith(ArquillianExtension.class)
class MisfitSchemaIT {
    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "misfit", managed = false, testable = false)
    static EnterpriseArchive asBuilt() {
        return Ear.asBuilt();
    }

    @Test
    void holdfast_does_not_start_on_tables_that_are_not_its_own() throws Exception {
        asOwner("alter table programme rename column name to called");
        try {
            assertThatThrownBy(() -> deployer.deploy("misfit"))
                    .hasStackTraceContaining("missing column [name] in table [programme]");
        } finally {
            asOwner("alter table programme rename column called to name");
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestServer.database(), "holdfast_owner", "owner");
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
