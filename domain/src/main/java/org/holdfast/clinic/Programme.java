package org.holdfast.clinic;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;

/** A kind of care that a clinic offers, under a name of its own. */
@Entity
public class Programme {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProgrammeId id;

    private String code;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    Programme(String code, String name) {
        if (code.isBlank() || name.isBlank()) {
            throw new Refused("programme.needs-code-and-name");
        }
        this.id = ProgrammeId.create();
        this.code = code;
        this.name = name;
    }

    ProgrammeRow row() {
        return new ProgrammeRow(id, code, name);
    }
}
