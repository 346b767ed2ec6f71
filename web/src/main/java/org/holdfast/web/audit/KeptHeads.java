package org.holdfast.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.holdfast.audit.SealHead;
import org.jspecify.annotations.Nullable;

/**
 * The newest seals, kept outside the database, a line each ({@code HOLDFAST_AUDIT_HEADS}, a folder): whoever cuts off the end of
 * the audit would have to cut it off here as well. Best on another machine's disk.
 */
@ApplicationScoped
public class KeptHeads {
    private static final String FILE = "audit-heads.txt";

    private final @Nullable Path folder;

    public KeptHeads() {
        this(System.getenv("HOLDFAST_AUDIT_HEADS"));
    }

    KeptHeads(@Nullable String folder) {
        this.folder = folder == null || folder.isBlank() ? null : Path.of(folder);
    }

    /** Whether there is a place to keep them. */
    boolean kept() {
        return folder != null;
    }

    /** Adds one, on the disk before it returns. */
    public void keep(SealHead head) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(FILE),
                    head.number() + " " + head.seal() + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The newest seal of the audit could not be kept", e);
        }
    }

    /** The newest one whole; a last line that was cut by a fall of the machine is passed over. */
    public Optional<SealHead> newest() {
        if (folder == null || !Files.exists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            return lines.reversed().stream()
                    .map(line -> line.split(" "))
                    .filter(parts ->
                            parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]{64}"))
                    .findFirst()
                    .map(parts -> new SealHead(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The kept seals of the audit could not be read", e);
        }
    }
}
