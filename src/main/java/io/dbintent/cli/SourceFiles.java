package io.dbintent.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Java files in a source folder, each written whole or not at all. */
final class SourceFiles {

    private final Path folder;
    private final boolean replace;

    SourceFiles(Path folder, boolean replace) {
        this.folder = folder;
        this.replace = replace;
    }

    /** Where a class belongs. */
    Path of(String packageName, String className) {
        Path inPackage = packageName.isEmpty() ? folder : folder.resolve(packageName.replace('.', '/'));
        return inPackage.resolve(className + ".java");
    }

    /** What keeps the files from being written, in sentences. */
    List<String> inTheWay(Collection<Path> files) {
        return files.stream()
                .filter(file -> Files.isDirectory(file) || (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)))
                .map(file -> Files.isDirectory(file)
                        ? file + " is a directory."
                        : file + " is there already; --force replaces it.")
                .toList();
    }

    void write(Path file, String text) throws IOException {
        Path inPackage = file.resolveSibling(".").normalize();
        Files.createDirectories(inPackage);
        Path fresh = inPackage.resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            if (replace) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                // Not the atomic move, which replaces a file that appeared meanwhile.
                Files.move(fresh, file);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
