package org.holdfast.reports.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Build step: compiles each {@code .jrxml} of a folder, so that no template is parsed in the running server. */
final class ReportCompiler {
    private ReportCompiler() {}

    /**
     * Compiles.
     *
     * @param folders the folder of templates and the folder of compiled ones
     */
    public static void main(String[] folders) throws IOException, JRException {
        Path from = Path.of(folders[0]);
        Path to = Files.createDirectories(Path.of(folders[1]));
        for (Path template : templates(from)) {
            String name = template.getFileName().toString().replace(".jrxml", ".jasper");
            JasperCompileManager.compileReportToFile(
                    template.toString(), to.resolve(name).toString());
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
