package org.holdfast.reports.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The last stroke on a workbook. The exporter says height 0 where it means "as high as the text needs", and calls an empty cell
 * a text without text; spreadsheets read both in different ways, so neither is said.
 */
final class Workbook {
    private static final String HEIGHT = " customHeight=\"0\" bestFit=\"1\" ht=\"0\"";

    private Workbook() {}

    static byte[] tidy(byte[] xlsx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                zip.write(entry.getName().startsWith("xl/worksheets/sheet") ? sheet(part) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sheet(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        return xml.replace(HEIGHT, "").replace(" t=\"s\"></c>", "/>").getBytes(StandardCharsets.UTF_8);
    }
}
