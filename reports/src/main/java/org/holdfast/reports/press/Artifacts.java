package org.holdfast.reports.press;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Marks as decoration (an artifact) whatever a page paints outside its tags: rules, card grounds, bars. PDF/UA-1, 7.1: all
 * real content is tagged, the rest is an artifact. The press tags every text and every chart, so what is left is decoration.
 */
final class Artifacts {
    private static final Set<String> PATH = Set.of("m", "l", "c", "v", "y", "h", "re");
    private static final Set<String> PAINT = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final Set<String> AT_ONCE = Set.of("Do", "sh", "BI");

    private final List<Object> out = new ArrayList<>();
    private final List<Object> operands = new ArrayList<>();
    private int depth;
    private boolean open;

    private Artifacts() {}

    static void mark(PDDocument document, PDPage page) throws IOException {
        Artifacts artifacts = new Artifacts();
        for (Object token : new PDFStreamParser(page).parse()) {
            artifacts.take(token);
        }
        PDStream stream = new PDStream(document);
        try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(bytes).writeTokens(artifacts.out);
        }
        page.setContents(stream);
    }

    private void take(Object token) {
        if (!(token instanceof Operator operator)) {
            operands.add(token);
            return;
        }
        String name = operator.getName();
        boolean outside = depth == 0 && !open;
        if (outside && (PATH.contains(name) || AT_ONCE.contains(name) || PAINT.contains(name))) {
            out.add(COSName.getPDFName("Artifact"));
            out.add(Operator.getOperator("BMC"));
            open = true;
        }
        out.addAll(operands);
        operands.clear();
        out.add(operator);
        if (name.equals("BDC") || name.equals("BMC")) {
            depth++;
        } else if (name.equals("EMC")) {
            depth--;
        } else if (open && (PAINT.contains(name) || AT_ONCE.contains(name))) {
            out.add(Operator.getOperator("EMC"));
            open = false;
        }
    }
}
