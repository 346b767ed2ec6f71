package org.holdfast.web.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.intake.Fault;
import org.holdfast.intake.Faults;
import org.holdfast.intake.Row;
import org.holdfast.intake.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads one file of the import format (RFC 4180) into rows of text; says what is not CSV, and leaves dates and codes to the domain. */
final class CsvFile {
    private final Sheet sheet;
    private final Faults faults;
    /** Clinics write the same codes again and again. */
    private final Map<String, String> seen = new HashMap<>();

    private int row;

    CsvFile(Sheet sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    /** All rows; empty, with a fault told, when the file cannot be read to its end. */
    Optional<List<Row>> read(InputStream in) throws IOException {
        CsvRecordHandler limits = CsvRecordHandler.of(limit ->
                limit.maxFields(Limits.COLUMNS).maxFieldSize(Limits.FIELD).maxRecordSize(Limits.LINE));
        try (StrictText text = new StrictText(in);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .skipEmptyLines(false)
                        .acceptCharsAfterQuotes(false)
                        .maxBufferSize(Limits.BUFFER)
                        .build(limits, text)) {
            return rows(records.iterator(), text);
        } catch (CsvParseException broken) {
            faults.add(Fault.ofRow(
                    sheet.file(), row + 1, isTooLong(broken) ? "intake.line-too-long" : "intake.text-after-quote"));
        } catch (UncheckedIOException broken) {
            faults.add(ofReading(broken.getCause()));
        } catch (StrictText.TooMuch | CharacterCodingException broken) {
            faults.add(ofReading(broken));
        }
        return Optional.empty();
    }

    private Fault ofReading(@Nullable IOException broken) {
        if (broken instanceof CharacterCodingException) {
            return Fault.ofFile(sheet.file(), "intake.not-utf-8");
        }
        if (broken instanceof StrictText.TooMuch) {
            return Fault.ofFile(sheet.file(), "intake.file-too-large", Limits.FILE / 1024 / 1024);
        }
        return Fault.ofFile(sheet.file(), "intake.not-readable");
    }

    /** FastCSV tells its limits apart from other trouble in words only. */
    private static boolean isTooLong(CsvParseException broken) {
        String said = broken.getMessage()
                + (broken.getCause() == null ? "" : broken.getCause().getMessage());
        return said.contains("max");
    }

    private Optional<List<Row>> rows(Iterator<CsvRecord> records, StrictText text) {
        if (!records.hasNext()) {
            faults.add(Fault.ofFile(sheet.file(), "intake.file-empty"));
            return Optional.empty();
        }
        row = 1;
        List<String> header =
                records.next().getFields().stream().map(String::strip).toList();
        if (!new Header(sheet, faults).isUsable(header)) {
            return Optional.empty();
        }
        int[] places = sheet.columns().stream().mapToInt(header::indexOf).toArray();
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            List<String> fields = records.next().getFields();
            row++;
            if (!records.hasNext() && text.quoteOpen()) {
                faults.add(Fault.ofRow(sheet.file(), row, "intake.quote-open"));
                return Optional.empty();
            }
            if (fields.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (fields.size() == header.size()) {
                rows.add(new Row(row, cells(fields, places)));
            } else {
                faults.add(Fault.ofRow(sheet.file(), row, "intake.row-width", fields.size(), header.size()));
            }
        }
        return Optional.of(rows);
    }

    private List<String> cells(List<String> fields, int[] places) {
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            cells[i] = places[i] < 0 ? "" : once(fields.get(places[i]));
        }
        return List.of(cells);
    }

    private String once(String cell) {
        if (seen.size() > 5000) {
            return cell;
        }
        String known = seen.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }
}
