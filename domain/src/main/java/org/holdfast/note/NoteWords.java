package org.holdfast.note;

import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a note says.
 *
 * @param mood null where nobody said
 * @param workedOn at most 2,000 characters
 * @param nextStep at most 1,000 characters
 * @param words whatever else there is to say, at most 20,000 characters
 */
public record NoteWords(@Nullable Mood mood, String workedOn, String nextStep, String words) {
    /** The longest of each. */
    public static final int WORKED_ON = 2_000;

    public static final int NEXT_STEP = 1_000;

    public static final int WORDS = 20_000;

    /** @throws Refused {@code note.too-long} */
    public NoteWords {
        atMost(workedOn, WORKED_ON);
        atMost(nextStep, NEXT_STEP);
        atMost(words, WORDS);
    }

    /** Nothing yet. */
    public static NoteWords none() {
        return new NoteWords(null, "", "", "");
    }

    /** Whether nothing is written; a mood alone is no note. */
    public boolean blank() {
        return (workedOn + nextStep + words).isBlank();
    }

    /** Both, one below the other, where they differ; what would be too long together is refused. */
    public NoteWords with(NoteWords other) {
        return new NoteWords(
                mood == null ? other.mood : mood,
                both(workedOn, other.workedOn),
                both(nextStep, other.nextStep),
                both(words, other.words));
    }

    private static String both(String one, String other) {
        if (one.strip().contains(other.strip())) {
            return one;
        }
        return other.strip().contains(one.strip()) ? other : one.stripTrailing() + "\n\n" + other.stripLeading();
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw new Refused("note.too-long", most);
        }
    }
}
