package io.dbintent.migration.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that is cut into two: {@code split name into first_name and last_name at the space}. */
final class SplitVerb implements Verb {

    private final Targets targets;
    private final PartsVerb define;

    SplitVerb(SchemaNames names) {
        this.targets = new Targets(names);
        this.define = new PartsVerb(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        return line.acceptAny("split", "break up", "break", "divide", "separate") ? split(line, context) : null;
    }

    private @Nullable Said split(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        if (found == null || found.columns().size() != 1) {
            return null;
        }
        line.acceptAny("up");
        String early = Separator.read(line, "");
        boolean defined = line.acceptAny(
                ": new columns",
                ": columns",
                ": the new columns",
                ": the columns",
                ", new columns",
                "- new columns",
                ": two new columns",
                ": two columns");
        if (!defined
                && !line.acceptAny(
                        "into the columns",
                        "into two columns :",
                        "into two columns",
                        "into separate columns",
                        "into columns",
                        "into",
                        "in")) {
            return null;
        }
        line.acceptAny("a", "the");
        int names = line.mark();
        line.acceptAny("two", "the two");
        TypeWish first = TypeWords.read(line);
        if (first == null || !line.acceptAny("columns", "fields", ":")) {
            first = null;
            line.reset(names);
        }
        List<String> parts = PartNames.read(line, found.table());
        PartsVerb.Parts cut = parts.size() == 2 ? define.parts(line, parts.get(0), parts.get(1)) : null;
        if (cut != null && (cut.source().isEmpty() || cut.source().equalsIgnoreCase(found.column()))) {
            List<String> order = cut.firstBefore() ? parts : List.of(parts.get(1), parts.get(0));
            PartNames.refuseExisting(found.table(), parts);
            return Said.of(
                    new Command.SplitColumn(
                            found.table().name(),
                            found.column(),
                            order.get(0),
                            order.get(1),
                            cut.separator(),
                            OldColumns.go(line)),
                    new Targets.Found(found.table(), parts));
        }
        if (defined) {
            return null;
        }
        int typed = line.mark();
        TypeWish type = null;
        if (line.accept("(")) {
            line.acceptAny("both", "each");
            type = TypeWords.read(line);
            line.acceptAny("each", "both");
            if (type == null || !line.accept(")")) {
                type = null;
                line.reset(typed);
            }
        }
        type = type == null ? first : type;
        boolean bracket = line.accept("(");
        String separator = Separator.read(line, early.isEmpty() ? " " : early);
        if (bracket && parts.size() == 2) {
            whole(line, parts);
            if (!line.accept(")")) {
                return null;
            }
        }
        boolean drop = OldColumns.go(line);
        separator = separator.equals(" ") ? Separator.read(line, " ") : separator;
        if (type != null
                && type.kind() == TypeWish.Kind.CHARACTERS
                && type.arguments().isEmpty()) {
            type = null;
        }
        if (parts.size() != 2) {
            return null;
        }
        PartNames.refuseExisting(found.table(), parts);
        return Said.of(
                new Command.SplitColumn(
                        found.table().name(), found.column(), parts.get(0), parts.get(1), separator, drop, type),
                new Targets.Found(found.table(), parts));
    }

    /** {@code no space means everything goes into a and b stays null}, as it comes out anyway. */
    private static void whole(Line line, List<String> parts) {
        int mark = line.mark();
        line.acceptAny(";", ",");
        if (line.acceptAny("no space means", "without a space", "where there is no space", "if there is no space")) {
            line.acceptAny(",");
            if (line.acceptAny("everything goes into", "all of it goes into", "everything is")
                    && line.next().text().equals(parts.get(0))) {
                line.acceptAny("and", ",", ", and");
                if (line.next().text().equals(parts.get(1))
                        && line.acceptAny("stays null", "is null", "remains null", "becomes null")) {
                    return;
                }
            }
        }
        line.reset(mark);
    }
}
