package org.holdfast.access;

import java.util.Optional;

/** Says who is calling right now; the ways in know. */
public interface SignedIn {
    /** The caller of this request, or empty when nobody has signed in. */
    Optional<Caller> caller();
}
