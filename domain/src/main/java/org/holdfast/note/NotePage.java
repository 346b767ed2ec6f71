package org.holdfast.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.ClientId;
import org.holdfast.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * One client's part of a session, with what was written about it.
 *
 * @param clientName the name they go by, and the family name
 * @param heldOn local day, in {@code zone}
 * @param startsAt null where only the day is known
 * @param signed the notes that stand, the oldest first
 * @param drafts the caller's own, the newest first
 */
public record NotePage(
        ClientId client,
        String clientName,
        SessionKind kind,
        @Nullable String title,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        ZoneId zone,
        List<NoteRow> signed,
        List<DraftRow> drafts) {
    public NotePage {
        signed = List.copyOf(signed);
        drafts = List.copyOf(drafts);
    }

    /** The caller's own drafts for this. */
    public List<DraftRow> drafts(NoteFor about) {
        return drafts.stream().filter(draft -> draft.about().equals(about)).toList();
    }

    /** The caller's own note of this kind that stands; absent where they have signed none. */
    public Optional<NoteRow> own(Sensitivity sensitivity) {
        return signed.stream()
                .filter(note -> note.own() && note.sensitivity() == sensitivity)
                .findFirst();
    }
}
