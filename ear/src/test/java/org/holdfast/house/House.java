package org.holdfast.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes and the sources of all modules. */
final class House {
    private static final Path CLONE =
            Path.of(System.getProperty("holdfast.clone", "..")).toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("domain", "reports", "web", "ear");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> CLONE.resolve(module).resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList());

    private House() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** The Java sources below {@code src/main/java} of a module. */
    static List<Path> sources(String module) {
        Path root = CLONE.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return CLONE;
    }
}
