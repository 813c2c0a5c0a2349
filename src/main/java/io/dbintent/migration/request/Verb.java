package io.dbintent.migration.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the commands of one kind of verb. */
interface Verb {

    /**
     * Reads one command from its verb on.
     *
     * @param context the columns spoken of last; null at the beginning
     * @return null, whatever was taken, if the words are none of this kind
     * @throws Stop if they are, and something is missing, ambiguous or contradictory
     */
    @Nullable
    Said read(Line line, Targets.@Nullable Found context);

    /**
     * What was said, and what {@code it} means afterwards.
     *
     * @param context null where nothing can be meant by it
     */
    record Said(List<Command> commands, Targets.@Nullable Found context, List<Note> notes) {

        Said(List<Command> commands, Targets.@Nullable Found context) {
            this(commands, context, List.of());
        }

        static Said noted(Note note, Targets.@Nullable Found context) {
            return new Said(List.of(), context, List.of(note));
        }

        static Said of(Command command, Targets.@Nullable Found context) {
            return new Said(List.of(command), context);
        }
    }
}
