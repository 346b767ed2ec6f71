package org.holdfast.client;

import java.util.List;

/**
 * Who may be the same person as somebody about to be registered.
 *
 * @param open those whose record is open to who asks, the likeliest first; at most five
 * @param another whether the site knows one more by this very name and date of birth; who it is, is not said
 */
public record AlikeClients(List<ClientRow> open, boolean another) {
    public AlikeClients {
        open = List.copyOf(open);
    }

    /** Whether nobody is. */
    public boolean none() {
        return open.isEmpty() && !another;
    }
}
