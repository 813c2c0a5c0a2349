package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another type for existing columns. */
final class TypeChange {

    private final Targets targets;

    TypeChange(SchemaNames names) {
        this.targets = new Targets(names);
    }

    /** {@code change the type of price to decimal(10,2)}, {@code convert notes to text}. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                "change",
                "alter",
                "convert",
                "modify",
                "make",
                "turn",
                "switch",
                "set",
                "widen",
                "extend",
                "increase",
                "enlarge",
                "expand",
                "lengthen",
                "grow",
                "store",
                "raise",
                "upgrade",
                "shrink",
                "shorten",
                "narrow",
                "reduce",
                "move",
                "retype",
                "redefine",
                "use",
                "cast",
                "bump",
                "promote")) {
            return null;
        }
        int mark = line.mark();
        line.acceptAny("the");
        if (!line.acceptAny("data type of", "datatype of", "type of", "data type for", "type for", "column type of")) {
            line.reset(mark);
        }
        boolean spoken = context != null && !context.columns().isEmpty() && (line.at("to") || line.at("into"));
        Targets.Found found = spoken ? context : targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("'s type", "type", "data type", "values");
        if (line.acceptAny("from")) {
            TypeWords.read(line);
        }
        boolean to = line.acceptAny("to be", "to", "into", "as", "be", "from", "with type", "to type", "use");
        line.acceptAny("a", "an", "be", "type", "the type");
        line.acceptAny("ordinary", "proper", "real", "plain", "normal", "true", "exact", "genuine");
        TypeWish type = TypeWords.read(line);
        if (type == null || (!to && line.atEnd() && type.kind() == TypeWish.Kind.TIME)) {
            return null;
        }
        line.acceptAny("column", "field", "columns", "instead", "type", "values", "value");
        insteadOf(line);
        return set(found, type, Conversions.read(line));
    }

    /** {@code ... instead of a float}. */
    static void insteadOf(Line line) {
        int mark = line.mark();
        if (line.acceptAny("instead of", "rather than", ", and not", "and not", ", not", "in place of", "not")) {
            line.acceptAny("an", "a", "just");
            if (TypeWords.read(line) == null) {
                line.reset(mark);
            }
        }
    }

    /** The type for all the columns, with what the values there are mean in it. */
    static Verb.Said set(Targets.Found found, TypeWish type, List<Command.Meaning> meanings) {
        List<Command> commands = new ArrayList<>();
        for (String column : found.columns()) {
            commands.add(new Command.ChangeType(found.table().name(), column, type, meanings));
        }
        return new Verb.Said(commands, found);
    }

    static Verb.Said set(Targets.Found found, TypeWish type) {
        return set(found, type, List.of());
    }
}
