package io.dbintent.migration.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * One step there, and the way back.
 *
 * @param up statements without delimiter, in order
 * @param down statements without delimiter, in order; undoes exactly {@code up}
 * @param lost what the way back cannot restore, each as {@code table.column} or {@code table.*}; empty if nothing is lost
 */
record Move(List<String> up, List<String> down, List<String> lost) implements Step {

    Move {
        up = List.copyOf(up);
        down = List.copyOf(down);
        lost = List.copyOf(lost);
    }

    static Move of(String up, String down) {
        return new Move(List.of(up), List.of(down), List.of());
    }

    /** This move, and then the other; the way back is taken the other way round. */
    Move then(Move other) {
        List<String> there = new ArrayList<>(up);
        there.addAll(other.up);
        List<String> back = new ArrayList<>(other.down);
        back.addAll(down);
        List<String> both = new ArrayList<>(lost);
        both.addAll(other.lost);
        return new Move(there, back, both);
    }
}
