package org.holdfast.reports.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The last stroke on a tagged PDF, which makes it PDF/UA-1 (ISO 14289-1): decoration is called decoration, header cells say
 * that they head a column, the incomplete glyph lists of the PDF library go, and the document says what it is.
 */
final class AccessiblePdf {
    private static final COSName HEADER_CELL = COSName.getPDFName("TH");
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private AccessiblePdf() {}

    static byte[] finish(byte[] pdf, String title, Locale locale) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                Artifacts.mark(document, page);
            }
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary) {
                    mend(dictionary);
                }
            }
            var catalog = document.getDocumentCatalog();
            catalog.setLanguage(locale.toLanguageTag());
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(identity(title).getBytes(StandardCharsets.UTF_8));
            catalog.setMetadata(metadata);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void mend(COSDictionary dictionary) {
        dictionary.removeItem(CID_SET);
        @Nullable COSBase role = dictionary.getDictionaryObject(COSName.S);
        if (HEADER_CELL.equals(role)) {
            COSDictionary scope = new COSDictionary();
            scope.setItem(COSName.O, COSName.getPDFName("Table"));
            scope.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
            @Nullable COSBase attributes = dictionary.getDictionaryObject(COSName.A);
            COSArray both = new COSArray();
            if (attributes != null) {
                both.add(attributes);
            }
            both.add(scope);
            dictionary.setItem(COSName.A, both);
        }
    }

    /** XMP that calls the file PDF/UA-1 and gives its title. */
    private static String identity(String title) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
