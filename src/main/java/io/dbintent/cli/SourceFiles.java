package io.dbintent.cli;

import io.dbintent.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

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
        if (replace) {
            WholeFile.replace(file, text);
        } else {
            WholeFile.create(file, text);
        }
    }
}
