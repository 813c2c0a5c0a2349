package io.dbintent.migration.request;

import java.util.List;

/** What came of reading a request. */
public sealed interface Reading {

    /** Every word is accounted for. */
    record Understood(List<Command> commands) implements Reading {
        public Understood {
            commands = List.copyOf(commands);
        }
    }

    /**
     * It could mean several things, or leaves out what must be known.
     *
     * @param question what has to be said, in a sentence
     * @param choices what could be meant; empty where anything could
     */
    record Unclear(String question, List<String> choices) implements Reading {
        public Unclear {
            choices = List.copyOf(choices);
        }
    }

    /** It cannot or must not be done. */
    record Refused(String reason) implements Reading {}

    /**
     * Beyond the grammar; a model may be asked.
     *
     * @param words those that could not be placed, as written
     */
    record NotUnderstood(String words) implements Reading {}
}
