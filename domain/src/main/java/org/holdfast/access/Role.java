package org.holdfast.access;

/** A door that Keycloak opens. Rights to records do not come from here but from the staff register, care and consent. */
public enum Role {
    CLINICIAN("clinician"),
    MANAGER("manager"),
    SUPPORTER("supporter"),
    CLIENT("client"),
    PRIVACY_OFFICER("privacy-officer"),
    ADMINISTRATOR("administrator"),
    EMERGENCY("emergency"),
    /** The operator of the machine, taking in files through the inbox; no one signs in as this. */
    OPERATOR("operator");

    private final String realmRole;

    Role(String realmRole) {
        this.realmRole = realmRole;
    }

    /** The name of the realm role in Keycloak. */
    public String realmRole() {
        return realmRole;
    }
}
