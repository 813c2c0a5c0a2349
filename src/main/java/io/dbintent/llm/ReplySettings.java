package io.dbintent.llm;

import java.nio.file.Path;
import java.util.List;

/**
 * Whether the replies of models are kept, or given again, for debugging and for tests of prompts.
 *
 * @param mode whether, and which
 * @param directory where; made when the first reply is kept
 * @param secrets keys and passwords that are known, and written nowhere; never printed
 */
public record ReplySettings(Mode mode, Path directory, List<String> secrets) {

    /** What is done with replies. */
    public enum Mode {
        /** Nothing. */
        OFF,
        /** The model is asked, and each of its replies is kept. */
        RECORD,
        /** No model is asked: each prompt gets the reply that was kept for it, or fails. */
        REPLAY
    }

    public ReplySettings {
        secrets = List.copyOf(secrets);
    }

    /** Nothing is kept. */
    public static ReplySettings off() {
        return new ReplySettings(Mode.OFF, Path.of(""), List.of());
    }

    @Override
    public String toString() {
        return "ReplySettings[mode=" + mode + ", directory=" + directory + "]";
    }
}
