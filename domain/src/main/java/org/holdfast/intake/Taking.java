package org.holdfast.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.kernel.Many;
import org.jspecify.annotations.Nullable;

/** How the rows of one sheet are read and taken in. */
interface Taking<T> {
    Sheet sheet();

    IntakeKind kind();

    /** The key of the row; null, and a fault, when it has none. */
    @Nullable
    String key(Cells cells);

    /** The row as what it says; null after a fault, or when it points at a row that is faulty itself. */
    @Nullable
    T read(Cells cells);

    /** What stands here already with just this content though it did not come in a file; it is skipped. */
    default Optional<UUID> standing(T value) {
        return Optional.empty();
    }

    /** Takes them in through the boundary. */
    Many<UUID> write(List<T> values);

    /** From now on other rows may point at this key. */
    default void found(String key, UUID id, T value) {}

    /** The row of this key is faulty. */
    default void broken(String key) {}

    /** The column that a refusal is about; null for the row as a whole. */
    default @Nullable String columnOf(String refusal) {
        return null;
    }
}
