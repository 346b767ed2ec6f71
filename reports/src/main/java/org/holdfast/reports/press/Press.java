package org.holdfast.reports.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.holdfast.kernel.Refused;

/**
 * Template and rows to paper or spreadsheet. One compiled template is kept and shared by all; data source, parameters, print
 * and exporter live for one run. At most {@value #AT_ONCE} run at once, so that reports cannot take the server from the
 * clinicians; who waits longer than {@value #PATIENCE_SECONDS} s is refused with {@code press.busy}.
 */
@ApplicationScoped
public class Press {
    static final int AT_ONCE = 2;
    static final int PATIENCE_SECONDS = 60;

    private final Semaphore seats = new Semaphore(AT_ONCE, true);
    private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();

    /**
     * A tagged PDF (PDF/UA-1) with embedded fonts.
     *
     * @param template name of a file in {@code src/main/reports}, without its ending
     * @param title what the document is called in the reader's window
     * @param parameters what the template declares; the words come by themselves
     * @param rows the template's main rows, read once
     * @throws Refused {@code press.busy} when too many reports are being printed
     */
    public byte[] pdf(String template, String title, Words words, Map<String, Object> parameters, JRDataSource rows) {
        return seated(() -> {
            JasperPrint print = fill(template, words, parameters, rows);
            var settings = new SimplePdfExporterConfiguration();
            settings.setTagged(true);
            settings.setTagLanguage(words.locale().toLanguageTag());
            settings.setMetadataTitle(title);
            settings.setDisplayMetadataTitle(true);
            settings.setMetadataCreator("Holdfast");
            settings.setCompressed(true);
            var out = new ByteArrayOutputStream();
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.setConfiguration(settings);
            exporter.exportReport();
            return AccessiblePdf.finish(out.toByteArray(), title, words.locale());
        });
    }

    /**
     * A workbook with one table a sheet, numbers as numbers, headings frozen; text stays text, whatever it looks like.
     *
     * @throws Refused {@code press.busy} when too many reports are being printed
     */
    public byte[] xlsx(List<Table> tables, String title, Words words) {
        return seated(() -> {
            List<JasperPrint> sheets = new ArrayList<>();
            for (Table table : tables) {
                Sheet sheet = Sheet.of(table, words);
                JasperPrint print = fill("sheet", words, sheet.parameters(), sheet.rows());
                print.setPageWidth(sheet.width());
                sheets.add(print);
            }
            return Workbook.tidy(
                    Sheet.export(sheets, tables.stream().map(Table::sheet).toList(), title));
        });
    }

    private JasperPrint fill(String template, Words words, Map<String, Object> parameters, JRDataSource rows)
            throws JRException {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(JRParameter.REPORT_LOCALE, words.locale());
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        JasperPrint print = JasperFillManager.fillReport(template(template), all, rows);
        Placed.everywhere(print);
        return print;
    }

    private JasperReport template(String name) {
        return templates.computeIfAbsent(name, Press::load);
    }

    private static JasperReport load(String name) {
        try (InputStream in = Press.class.getResourceAsStream("/reports/" + name + ".jasper")) {
            if (in == null) {
                throw new IllegalArgumentException("no compiled template " + name);
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] seated(Callable<byte[]> run) {
        try {
            if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("press.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("press.busy");
        }
        try {
            return run.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the report could not be printed", e);
        } finally {
            seats.release();
        }
    }
}
