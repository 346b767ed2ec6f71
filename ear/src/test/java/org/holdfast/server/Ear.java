package org.holdfast.server;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The EAR as Maven packed it. */
final class Ear {
    private Ear() {}

    static EnterpriseArchive asBuilt() {
        return ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class,
                root().resolve("ear/target/holdfast.ear").toFile());
    }

    static Path root() {
        return Path.of(System.getProperty("holdfast.clone", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
