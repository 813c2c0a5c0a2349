package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two new columns filled with the parts of an old one: {@code fill them from name: a is the part before the space, b the rest}. */
final class PartsVerb implements Verb {

    private static final String[] IS = {
        "is",
        "gets",
        "=",
        "becomes",
        "will be",
        "should be",
        "should hold",
        "holds",
        "being",
        "takes",
        "with",
        "as",
        "->",
        "to",
        ":",
        "is to be",
        "shall be"
    };
    private static final String[] SEPARATOR = {
        "space", "blank", "comma", "dash", "hyphen", "slash", "colon", "dot", "underscore", "at sign"
    };

    private final Targets targets;

    PartsVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (context == null || context.columns().size() != 2) {
            return null;
        }
        String source = "";
        if (line.acceptAny(
                "fill them from",
                "fill both from",
                "filled from",
                "both filled from",
                "filled with the parts of",
                "fill them with the parts of",
                "fill the two from",
                "fill the two columns from",
                "fill these from",
                "taken from",
                "split from",
                "cut from",
                "derived from",
                "populate them from",
                "derive them from",
                "take them from",
                "take both from")) {
            ColumnDefinition column = source(line, context);
            if (column == null) {
                return null;
            }
            source = column.name();
            line.acceptAny(":", ",", "-", "(", "so that", ". ");
        }
        Parts parts = parts(line, context.columns().get(0), context.columns().get(1));
        if (parts == null && !source.isEmpty()) {
            line.acceptAny(",", "by");
            String separator = Separator.read(line, "");
            parts = separator.isEmpty() ? null : new Parts(separator, "", true);
        }
        if (parts == null) {
            return null;
        }
        source = source.isEmpty() ? parts.source() : source;
        ColumnDefinition column = context.table().column(source).orElse(null);
        if (column == null || column.name().isEmpty()) {
            return null;
        }
        line.accept(")");
        return new Said(fills(context, column.name(), parts), context);
    }

    private static List<Command> fills(Targets.Found context, String source, Parts parts) {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            commands.add(new Command.FillColumn(
                    context.table().name(),
                    context.columns().get(i),
                    new Filling.Part(source, parts.separator(), (i == 0) == parts.firstBefore())));
        }
        return commands;
    }

    private @Nullable ColumnDefinition source(Line line, Targets.Found context) {
        Targets.Found found = targets.columns(line, new Targets.Found(context.table(), List.of()));
        return found == null || found.columns().size() != 1 || !found.table().equals(context.table())
                ? null
                : context.table().column(found.column()).orElse(null);
    }

    /**
     * How a text is cut.
     *
     * @param source the column that is cut; empty where it is not said
     * @param firstBefore whether the first of the new columns gets what stands before the separator
     */
    record Parts(String separator, String source, boolean firstBefore) {}

    /** {@code a is the part before the first space, b the rest}; null, with nothing taken, if that is not next. */
    @Nullable
    Parts parts(Line line, String first, String second) {
        int mark = line.mark();
        line.acceptAny(",", ";", "with", "fill", ":", "and fill");
        if (named(line, first)) {
            line.acceptAny(IS);
            Side before = side(line);
            line.acceptAny(", and", "; and", ",", ";", "and", ".");
            if (before != null && before.isBefore() != null && named(line, second)) {
                line.acceptAny(IS);
                boolean remainder = rest(line);
                Side rest = remainder ? null : side(line);
                boolean other = remainder
                        || (rest != null
                                && rest.isBefore() != null
                                && !rest.isBefore().equals(before.isBefore())
                                && (rest.separator().isEmpty()
                                        || rest.separator().equals(before.separator())));
                if (other) {
                    return new Parts(before.separator(), before.source(), before.isBefore());
                }
            }
        }
        line.reset(mark);
        return null;
    }

    private static boolean named(Line line, String name) {
        line.acceptAny("the");
        line.acceptAny("column");
        return line.peek().isName()
                && line.peek().text().equalsIgnoreCase(name)
                && !line.next().text().isEmpty();
    }

    private static boolean rest(Line line) {
        return line.acceptAny(
                "the rest",
                "the remainder",
                "whatever follows",
                "whatever is left",
                "what follows it",
                "what follows",
                "what comes after it",
                "what is left",
                "everything after it",
                "everything after that",
                "the part after it",
                "the part after that",
                "what remains",
                "the rest of it",
                "the part that follows",
                "all that follows",
                "everything else",
                "the other part",
                "what comes after",
                "what stands after it",
                "the text after it",
                "the remaining part",
                "the part behind it");
    }

    /** @param isBefore null where it is neither */
    private record Side(@Nullable Boolean isBefore, String separator, String source) {}

    private @Nullable Side side(Line line) {
        if (!line.acceptAny(
                "the part",
                "the text",
                "the word",
                "what stands",
                "what is",
                "what comes",
                "everything",
                "all",
                "the bit",
                "the piece",
                "whatever stands",
                "whatever comes",
                "whatever is",
                "the portion",
                "the characters",
                "the string")) {
            return null;
        }
        String source = "";
        line.acceptAny("that stands", "that comes", "standing", "up to but not including");
        if (line.acceptAny("of", "in")) {
            String given = line.peek().isName() ? line.next().text() : "";
            source = given;
        }
        Boolean before = line.acceptAny("before", "left of", "to the left of", "in front of", "up to")
                ? Boolean.TRUE
                : line.acceptAny("after", "right of", "to the right of", "following", "behind", "past")
                        ? Boolean.FALSE
                        : null;
        if (before == null) {
            return null;
        }
        line.acceptAny("the first", "the", "a", "its first", "that", "its");
        line.acceptAny("single");
        String separator = line.peek().kind() == Word.Kind.QUOTED ? line.next().text() : spoken(line);
        if (line.acceptAny("in", "of") && line.peek().isName()) {
            source = line.next().text();
        }
        return separator.isEmpty() ? null : new Side(before, separator, source);
    }

    private static String spoken(Line line) {
        for (String word : SEPARATOR) {
            if (line.accept(word)) {
                return switch (word) {
                    case "comma" -> ",";
                    case "dash", "hyphen" -> "-";
                    case "slash" -> "/";
                    case "colon" -> ":";
                    case "dot" -> ".";
                    case "underscore" -> "_";
                    case "at sign" -> "@";
                    default -> " ";
                };
            }
        }
        String sign = line.peek().lower();
        if (sign.matches("[-/@|:,_#]") && line.peek().kind() == Word.Kind.SIGN) {
            line.next();
            return sign;
        }
        return "";
    }
}
