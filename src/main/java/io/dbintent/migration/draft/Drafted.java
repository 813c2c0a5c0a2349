package io.dbintent.migration.draft;

import io.dbintent.migration.simulate.RoundTrip;
import java.util.List;

/** What came of drafting commands. */
public sealed interface Drafted {

    /**
     * Both scripts.
     *
     * @param up statements without delimiter, in order
     * @param down statements without delimiter, in order
     * @param lost what the way back cannot restore, as {@code table.column} or {@code table.*}
     * @param notes what a reader has to know, in sentences
     * @param unasked what up does beyond the commands, or short of them; empty if it does what they say
     * @param roundTrip up and down, simulated
     */
    record Written(
            List<String> up,
            List<String> down,
            List<String> lost,
            List<String> notes,
            List<String> unasked,
            RoundTrip roundTrip)
            implements Drafted {

        public Written {
            up = List.copyOf(up);
            down = List.copyOf(down);
            lost = List.copyOf(lost);
            notes = List.copyOf(notes);
            unasked = List.copyOf(unasked);
        }
    }

    /**
     * Something has to be said first.
     *
     * @param choices what could be meant; empty where anything could
     */
    record Asked(String question, List<String> choices) implements Drafted {

        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /** It cannot be done. */
    record Refused(String reason) implements Drafted {}
}
