package org.holdfast.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Unpacks a tar stream beside its place and moves it there in one go: an unfinished start leaves no half. */
final class Unpack {
    private Unpack() {}

    static void tar(InputStream tar, Path folder, String... options) throws IOException, InterruptedException {
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        Home.deleteTree(part);
        Files.createDirectories(part);
        var words =
                new java.util.ArrayList<>(List.of("tar", "-x", "-f", "-", "-C", part.toString(), "--no-same-owner"));
        words.addAll(List.of(options));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        IOException broken = null;
        try (var to = process.getOutputStream()) {
            tar.transferTo(to);
        } catch (IOException e) {
            broken = e;
        }
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || broken != null) {
            throw new IOException(
                    said.isBlank() && broken != null ? String.valueOf(broken.getMessage()) : said.strip());
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
