package org.holdfast.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** One row while it is read: each cell by its column and type, and a fault for each cell that is not what it should be. */
final class Cells {
    static final int KEY_LENGTH = 100;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Sheet sheet;
    private final Row row;
    private final Faults faults;
    private final Set<String> faulty = new HashSet<>();
    private boolean sound = true;

    Cells(Sheet sheet, Row row, Faults faults) {
        this.sheet = sheet;
        this.row = row;
        this.faults = faults;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).chars().anyMatch(Cells::isControl)) {
                fault(sheet.columns().get(i), "intake.control-character");
            }
        }
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F;
    }

    int number() {
        return row.number();
    }

    boolean sound() {
        return sound;
    }

    /** One fault a cell is enough to mend it. */
    void fault(@Nullable String column, String key, Object... args) {
        sound = false;
        if (column != null && !faulty.add(column)) {
            return;
        }
        faults.add(new Fault(sheet.file(), row.number(), column, key, List.of(args)));
    }

    void refused(@Nullable String column, Refused refused) {
        fault(column, refused.key(), refused.args().toArray());
    }

    /** The cell as typed, or null when it is blank; a fault when it must be filled. */
    @Nullable
    String text(String column) {
        String text = row.cells().get(sheet.columns().indexOf(column));
        if (!text.isBlank()) {
            return text;
        }
        if (sheet.requires(column)) {
            fault(column, "intake.value-missing");
        }
        return null;
    }

    boolean isBlank(String column) {
        return row.cells().get(sheet.columns().indexOf(column)).isBlank();
    }

    /** The cell without the blanks around it: for keys, codes, dates and numbers. */
    private @Nullable String word(String column) {
        String text = text(column);
        return text == null ? null : text.strip();
    }

    @Nullable
    String key(String column) {
        String key = word(column);
        if (key != null && key.length() > KEY_LENGTH) {
            fault(column, "intake.key-too-long", KEY_LENGTH);
            return null;
        }
        return key;
    }

    @Nullable
    LocalDate date(String column) {
        String word = word(column);
        if (word == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(word, DAY);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
            fault(column, "intake.date-out-of-range", word, FIRST_DAY, LAST_DAY);
        } catch (DateTimeParseException notADay) {
            fault(column, "intake.not-a-date", word);
        }
        return null;
    }

    @Nullable
    LocalTime time(String column) {
        String word = word(column);
        try {
            return word == null ? null : LocalTime.parse(word, TIME);
        } catch (DateTimeParseException notATime) {
            fault(column, "intake.not-a-time", String.valueOf(word));
            return null;
        }
    }

    @Nullable
    Integer number(String column) {
        String word = word(column);
        if (word == null) {
            return null;
        }
        if (!word.matches("[0-9]{1,6}")) {
            fault(column, "intake.not-a-number", word);
            return null;
        }
        return Integer.valueOf(word);
    }

    boolean yes(String column) {
        String word = word(column);
        if (word == null || word.equals("no")) {
            return false;
        }
        if (!word.equals("yes")) {
            fault(column, "intake.unknown-code", word, List.of("yes", "no"));
        }
        return true;
    }

    /** One of the codes; {@code otherwise} when the cell is empty. */
    <E extends Enum<E>> @Nullable E code(String column, Class<E> codes, @Nullable E otherwise) {
        String word = word(column);
        if (word == null) {
            return otherwise;
        }
        E[] all = codes.getEnumConstants();
        for (E code : all) {
            if (code.name().equals(word)) {
                return code;
            }
        }
        fault(
                column,
                "intake.unknown-code",
                word,
                Arrays.stream(all).map(Enum::name).toList());
        return null;
    }

    /** What the cell points at; null when it is empty, when nothing has that key (a fault), or when that row is faulty itself. */
    <T> @Nullable T reference(String column, References<T> references, String unknown) {
        String key = key(column);
        if (key == null) {
            return null;
        }
        if (references.isUnknown(key)) {
            fault(column, unknown, key);
        }
        return references.get(key);
    }

    /**
     * SHA-256 of what these cells say, by name and without the blanks around them. A column that is absent, empty, or says what an
     * empty one means makes no difference, so that the same content stays the same when the format grows.
     */
    String digest(List<String> columns) {
        MessageDigest digest = sha256();
        for (String column : columns) {
            String cell = row.cells().get(sheet.columns().indexOf(column)).strip();
            if (!cell.isEmpty() && !cell.equals(sheet.whenEmpty(column))) {
                byte[] said = (column + "=" + cell).getBytes(StandardCharsets.UTF_8);
                digest.update((said.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(said);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
