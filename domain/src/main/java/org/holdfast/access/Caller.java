package org.holdfast.access;

import java.util.Set;

/**
 * Who calls, as the identity provider says.
 *
 * @param subject the token's {@code sub}: this, and nothing else, is the person
 * @param name for the audit and for "recorded by"
 * @param roles the doors that are open to this person
 */
public record Caller(String subject, String name, Set<Role> roles) {
    /** The operator of the machine. */
    public static Caller operator() {
        return new Caller("operator", "Operator", Set.of(Role.OPERATOR));
    }

    public Caller {
        roles = Set.copyOf(roles);
    }
}
