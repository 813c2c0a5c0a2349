package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what old values become in a new type: {@code 1 is true, 0 is false}. */
final class Conversions {

    private Conversions() {}

    /** Takes what follows the new type; empty, with nothing taken, if nothing of the kind does. */
    static List<Command.Meaning> read(Line line) {
        int mark = line.mark();
        boolean open =
                line.acceptAny(":", "(", ", where", "where", ", with", "with", ", so that", "so that", ",", "- ");
        boolean bracket = line.word(line.mark() - 1).lower().equals("(");
        List<Command.Meaning> meanings = new ArrayList<>();
        int end = line.mark();
        while (open || line.mark() == mark) {
            Command.Meaning meaning = one(line);
            if (meaning == null) {
                break;
            }
            meanings.add(meaning);
            end = line.mark();
            if (!line.acceptAny(", and", ",", "and", ";")) {
                break;
            }
        }
        line.reset(meanings.isEmpty() ? mark : end);
        if (bracket && !meanings.isEmpty() && !line.accept(")")) {
            line.reset(mark);
            return List.of();
        }
        return meanings;
    }

    private static Command.@Nullable Meaning one(Line line) {
        Value from = ValueWords.read(line);
        if (from == null
                || !line.acceptAny(
                        "is",
                        "means",
                        "becomes",
                        "=",
                        "->",
                        "=>",
                        "should become",
                        "should be",
                        "as",
                        "stands for",
                        "maps to",
                        "mapped to",
                        "to",
                        "becoming",
                        "meaning",
                        "turns into",
                        "goes to",
                        "being")) {
            return null;
        }
        Value to = ValueWords.read(line);
        return to == null ? null : new Command.Meaning(from, to);
    }
}
