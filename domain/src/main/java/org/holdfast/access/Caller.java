package org.holdfast.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the identity provider says.
 *
 * @param subject the token's {@code sub}: this, and nothing else, is the person
 * @param name for the audit and for "recorded by"
 * @param roles the doors that are open to this person
 * @param provedAt when this person last proved who they are, by password or a second factor; null where nobody knows
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        @Nullable Instant provedAt) {
    /** Somebody of whom nobody knows when they last proved who they are. */
    public Caller(String subject, String name, Set<Role> roles) {
        this(subject, name, roles, null);
    }

    /** The operator of the machine. */
    public static Caller operator() {
        return new Caller("operator", "Operator", Set.of(Role.OPERATOR));
    }

    public Caller {
        roles = Set.copyOf(roles);
    }
}
