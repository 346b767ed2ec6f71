package org.holdfast.client;

import java.util.List;

/**
 * A page of a list of clients.
 *
 * @param rows those of the page
 * @param total how many the whole list has
 */
public record FoundClients(List<ClientRow> rows, long total) {
    public FoundClients {
        rows = List.copyOf(rows);
    }
}
