package org.holdfast.reports.retention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a workbook the way a spreadsheet does: sheets by name, cells by place, numbers as numbers. */
public record Xlsx(Map<String, Map<String, Object>> sheets, Map<String, String> xml) {
    public static Xlsx read(byte[] bytes) throws Exception {
        Map<String, byte[]> parts = parts(bytes);
        List<Element> texts = elements(parse(part(parts, "xl/sharedStrings.xml")), "si");
        Map<String, Map<String, Object>> sheets = new LinkedHashMap<>();
        Map<String, String> xml = new HashMap<>();
        int number = 1;
        for (Element sheet : elements(parse(part(parts, "xl/workbook.xml")), "sheet")) {
            byte[] part = part(parts, "xl/worksheets/sheet" + number++ + ".xml");
            Map<String, Object> cells = new LinkedHashMap<>();
            for (Element cell : elements(parse(part), "c")) {
                String value = cell.getTextContent();
                if (!value.isEmpty()) {
                    cells.put(
                            cell.getAttribute("r"),
                            cell.getAttribute("t").equals("s")
                                    ? said(texts.get(Integer.parseInt(value)).getTextContent())
                                    : Double.valueOf(value));
                }
            }
            sheets.put(sheet.getAttribute("name"), cells);
            xml.put(sheet.getAttribute("name"), new String(part, StandardCharsets.UTF_8));
        }
        return new Xlsx(sheets, xml);
    }

    public Object cell(String sheet, String place) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sheets.get(sheet), sheet).get(place), sheet + "!" + place);
    }

    /** Letters that XML cannot hold stand there by their number. */
    private static String said(String written) {
        return Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(written)
                .replaceAll(hit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document parse(byte[] part) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
