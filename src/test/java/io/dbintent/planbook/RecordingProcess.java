package io.dbintent.planbook;

import java.nio.file.Path;

/** A process that records plans into a file that others record into at the same time. */
final class RecordingProcess {

    private RecordingProcess() {}

    // Arguments: the file, the process's name, how many plans.
    public static void main(String[] arguments) {
        Planbook book = new Planbook(Path.of(arguments[0]), "shared.yaml", "io.example.SharedTest");
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            book.record(Entries.of("intent " + i + " of " + arguments[1]));
        }
    }
}
