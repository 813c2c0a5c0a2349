package io.dbintent.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder beside the learnings for what can be made anew at any time; it keeps itself out of version control. */
final class IndexFolder {

    private IndexFolder() {}

    static Path in(Path directory) {
        return directory.resolve(".index");
    }

    static void create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path ignore = folder.resolve(".gitignore");
        if (Files.notExists(ignore)) {
            Files.writeString(ignore, "# Made anew from the schema and the learnings.\n*\n", StandardCharsets.UTF_8);
        }
    }
}
