package org.holdfast.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.intake.Batch;
import org.holdfast.intake.Fault;
import org.holdfast.intake.Faults;
import org.holdfast.intake.Row;
import org.holdfast.intake.Sheet;

/** Reads the CSV files of one folder. Links and folders in it are not looked at, whatever they are called. */
final class CsvFolder {
    private static final List<String> NAMES =
            Arrays.stream(Sheet.values()).map(Sheet::file).toList();

    private CsvFolder() {}

    static Batch read(Path folder) throws IOException {
        Faults faults = new Faults();
        Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
        Set<Sheet> unreadable = EnumSet.noneOf(Sheet.class);
        for (Path file : csvFiles(folder)) {
            String name = nameOf(file);
            Optional<Sheet> sheet = Sheet.ofFile(name);
            if (sheet.isEmpty()) {
                faults.add(Fault.ofFile(name, "intake.unknown-file", NAMES));
                continue;
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                new CsvFile(sheet.get(), faults)
                        .read(in)
                        .ifPresentOrElse(read -> rows.put(sheet.get(), read), () -> unreadable.add(sheet.get()));
            }
        }
        if (rows.isEmpty() && unreadable.isEmpty()) {
            faults.add(Fault.ofFile("", "intake.no-files", NAMES));
        }
        return new Batch(rows, unreadable, faults.kept(), faults.more());
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> nameOf(file).toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .filter(file -> !nameOf(file).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
