package org.holdfast.web.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * One request in the inbox: a folder with the files and, written last, {@code request.properties}. It is answered by
 * {@code answer.txt} and, written last, {@code answer.properties}; until then it stands to be taken, again if need be.
 */
record Request(Path folder) {
    private static final long SIZE_OF_ASKED = 10_000;

    boolean isWaiting() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve("request.properties"), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(folder.resolve("answer.properties"), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether only a dry run is asked for; empty when the request does not say. */
    Optional<Boolean> dryRun() throws IOException {
        Path asked = folder.resolve("request.properties");
        if (Files.size(asked) > SIZE_OF_ASKED) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(asked)) {
            properties.load(in);
        } catch (IllegalArgumentException notProperties) {
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty("dryRun"))
                .filter(said -> Set.of("true", "false").contains(said))
                .map(Boolean::valueOf);
    }

    void answer(String sentences, boolean well) throws IOException {
        write("answer.txt", sentences);
        write("answer.properties", "exit=" + (well ? 0 : 1) + "\n");
    }

    /** Appears whole or not at all, and replaces a link instead of following it. */
    private void write(String name, String text) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        Files.deleteIfExists(part);
        Files.writeString(part, text, new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE});
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
