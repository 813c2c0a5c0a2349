package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that are split, merged or moved, with what they hold; and comments. */
final class RestructureVerb implements Verb {

    private final Targets targets;
    private final PartsVerb define;

    RestructureVerb(SchemaNames names) {
        this.define = new PartsVerb(names);
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (line.acceptAny("split", "break up", "break", "divide", "separate")) {
            return split(line, context);
        }
        if (line.acceptAny("merge", "combine", "concatenate", "join", "unite")) {
            return merge(line, context);
        }
        if (line.acceptAny("move", "transfer", "relocate")) {
            return move(line, context);
        }
        if (line.acceptAny(
                "comment on",
                "comment",
                "document",
                "add a comment to",
                "add a comment on",
                "add the comment",
                "add comment",
                "add a comment",
                "set the comment of",
                "set the comment on",
                "put a comment on",
                "describe",
                "put the comment",
                "set a comment",
                "put a comment",
                "attach the comment",
                "attach a comment",
                "set the comment",
                "give a comment to",
                "document these columns :",
                "document the columns :",
                "document the following columns :")) {
            return comment(line, context);
        }
        return null;
    }

    private @Nullable Said split(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        if (found == null || found.columns().size() != 1) {
            return null;
        }
        line.acceptAny("up");
        String early = separator(line, "");
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
        List<String> parts = newNames(line, found.table());
        PartsVerb.Parts cut = parts.size() == 2 ? define.parts(line, parts.get(0), parts.get(1)) : null;
        if (cut != null && (cut.source().isEmpty() || cut.source().equalsIgnoreCase(found.column()))) {
            List<String> order = cut.firstBefore() ? parts : List.of(parts.get(1), parts.get(0));
            absent(found.table(), parts);
            return Said.of(
                    new Command.SplitColumn(
                            found.table().name(),
                            found.column(),
                            order.get(0),
                            order.get(1),
                            cut.separator(),
                            fate(line)),
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
        String separator = separator(line, early.isEmpty() ? " " : early);
        if (bracket && parts.size() == 2) {
            whole(line, parts);
            if (!line.accept(")")) {
                return null;
            }
        }
        boolean drop = fate(line);
        separator = separator.equals(" ") ? separator(line, " ") : separator;
        if (type != null
                && type.kind() == TypeWish.Kind.CHARACTERS
                && type.arguments().isEmpty()) {
            type = null;
        }
        if (parts.size() != 2) {
            return null;
        }
        absent(found.table(), parts);
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

    private @Nullable Said merge(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        if (found == null
                || found.columns().size() < 2
                || !line.acceptAny(
                        "into a single column",
                        "into one column",
                        "into a new column",
                        "in a new column",
                        "in one column",
                        "into",
                        "as",
                        "to")) {
            return null;
        }
        line.acceptAny("a", "the", "one", "single");
        line.acceptAny("single", "new");
        List<String> into = newNames(line, found.table());
        boolean bracket = line.accept("(");
        TypeWish type = TypeWords.read(line);
        if (bracket && (type == null || !line.accept(")"))) {
            return null;
        }
        TableDefinition table = line.acceptAny("in", "on", "of") ? targets.table(line) : found.table();
        String separator = joined(line, found, " ");
        separator = separator.equals(" ") ? separator(line, " ") : separator;
        example(line);
        missingPart(line);
        boolean drop = fate(line);
        if (into.size() != 1 || table == null || !table.equals(found.table())) {
            return null;
        }
        absent(found.table(), into);
        return Said.of(
                new Command.MergeColumns(found.table().name(), found.columns(), into.get(0), separator, drop, type),
                new Targets.Found(found.table(), into));
    }

    /** {@code : first_name, a space, last_name}: what stands between the columns. */
    private static String joined(Line line, Targets.Found found, String usual) {
        int mark = line.mark();
        if (line.acceptAny(":", ", as", "as")
                && found.columns().size() == 2
                && line.accept(found.columns().get(0).toLowerCase(java.util.Locale.ROOT))
                && line.acceptAny(",", "and", "then")) {
            line.acceptAny("a", "one", "and");
            String separator = line.peek().kind() == Word.Kind.QUOTED
                    ? line.next().text()
                    : line.acceptAny("space", "blank")
                            ? " "
                            : line.acceptAny("comma") ? "," : line.acceptAny("dash") ? "-" : "";
            line.acceptAny(", and", ",", "and", "then");
            if (!separator.isEmpty() && line.accept(found.columns().get(1).toLowerCase(java.util.Locale.ROOT))) {
                return separator;
            }
        }
        line.reset(mark);
        return usual;
    }

    /** {@code ('Main Street 3a')}: how it will look. */
    private static void example(Line line) {
        int mark = line.mark();
        if (!line.accept("(") || line.next().kind() != Word.Kind.QUOTED || !line.accept(")")) {
            line.reset(mark);
        }
    }

    /** {@code just the street where house_no is missing}: parts without a value leave nothing behind. */
    private static void missingPart(Line line) {
        int mark = line.mark();
        line.acceptAny(";", ",", "(");
        boolean bracket = line.word(line.mark() - 1).lower().equals("(");
        if (line.acceptAny("just the", "only the", "just", "only")) {
            line.acceptAny(
                    "part that exists", "part that is there", "other one", "other", "existing part", "one that exists");
            if (!line.at("where") && !line.at("if") && !line.at("when")) {
                line.next();
            }
            if (line.acceptAny("where", "if", "when")) {
                line.acceptAny("the");
                line.next();
                boolean missing = line.acceptAny("is missing", "is null", "is empty", "is not there", "does not exist");
                if (missing && (!bracket || line.accept(")"))) {
                    return;
                }
            }
        }
        line.reset(mark);
    }

    private @Nullable Said move(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        if (found == null || found.columns().size() != 1 || !line.acceptAny("to", "into", "over to", "onto")) {
            return null;
        }
        TableDefinition to = targets.knownTable(line);
        if (to.column(found.column()).isPresent()) {
            throw Stop.refused("Table \"" + to.name() + "\" already has a column \"" + found.column() + "\".");
        }
        line.acceptAny(
                ", keeping the values",
                "keeping the values",
                ", keeping values",
                "with its values",
                "with its data",
                "along with its data",
                ", keeping its values",
                ", keeping the data",
                "and keep the values",
                "including its values",
                "keeping its values",
                "with all values",
                "keep the data");
        return Said.of(new Command.MoveColumn(found.table().name(), found.column(), to.name(), found.column()), null);
    }

    private @Nullable Said comment(Line line, Targets.@Nullable Found context) {
        Said first = oneComment(line, context);
        if (first == null) {
            return null;
        }
        List<Command> commands = new ArrayList<>(first.commands());
        Said last = first;
        while (true) {
            int mark = line.mark();
            Said next = line.acceptAny(", and", ",", "and", ";")
                            && !Grammar.VERBS.contains(line.peek().lower())
                    ? oneComment(line, last.context())
                    : null;
            if (next == null) {
                line.reset(mark);
                return new Said(commands, last.context());
            }
            commands.addAll(next.commands());
            last = next;
        }
    }

    private @Nullable Said oneComment(Line line, Targets.@Nullable Found context) {
        line.acceptAny("saying", ":");
        String text = line.peek().kind() == Word.Kind.QUOTED ? line.next().text() : "";
        line.acceptAny("on", "to", "for");
        int mark = line.mark();
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            line.reset(mark);
        }
        TableDefinition table = found == null ? targets.table(line) : found.table();
        line.acceptAny(
                "saying that",
                "saying",
                "with the comment",
                "with the text",
                "with",
                "as",
                ":",
                "to",
                "that says",
                "that it is",
                "explaining",
                "is");
        if (text.isEmpty() && line.peek().kind() == Word.Kind.QUOTED) {
            text = line.next().text();
        }
        if (table == null || text.isEmpty()) {
            return null;
        }
        return Said.of(new Command.SetComment(table.name(), found == null ? null : found.column(), text), found);
    }

    private static List<String> newNames(Line line, TableDefinition table) {
        List<String> parts = new ArrayList<>();
        do {
            line.acceptAny("a", "the");
            StringBuilder words = new StringBuilder();
            while (line.peek().isName()
                    && !(words.length() > 0 && (TypeWords.isStrong(line.peek()) || words.indexOf("_") > 0))
                    && !Grammar.WORDS.contains(line.peek().lower())
                    && !Grammar.VERBS.contains(line.peek().lower())) {
                words.append(words.isEmpty() ? "" : " ").append(line.next().text());
            }
            if (words.isEmpty() && line.acceptAny("first")) {
                words.append("first");
                if (line.accept("name")) {
                    words.append(" name");
                }
            }
            line.acceptAny("columns", "column", "fields");
            if (words.isEmpty()) {
                break;
            }
            String name = words.toString();
            parts.add(name.contains(" ") ? SpokenName.identifier(name, SchemaNames.camelCase(table)) : name);
        } while (line.acceptAny(", and", "and", ",", "&"));
        return parts;
    }

    private static void absent(TableDefinition table, List<String> names) {
        for (String name : names) {
            if (table.column(name).isPresent()) {
                throw Stop.refused("Table \"" + table.name() + "\" already has a column \"" + name + "\".");
            }
        }
    }

    static String separator(Line line, String usual) {
        int mark = line.mark();
        line.acceptAny(",");
        if (line.acceptAny(
                "cut at the first",
                "cut at the",
                "cut at",
                "split at the first",
                "split at the",
                "split at",
                "split on the",
                "split by",
                "divided at the",
                "at the first",
                "at the",
                "on the first",
                "by the first",
                "by",
                "separated by",
                "with",
                "on the",
                "using",
                "joined by",
                "at",
                "on",
                "joined with")) {
            line.acceptAny("a", "the", "single", "first", "one");
            line.acceptAny("single", "first");
            if (line.acceptAny("space", "blank", "spaces")) {
                line.acceptAny("between them", "in between", "between", "as separator");
                return " ";
            }
            if (line.acceptAny("comma and a space", "comma and space")) {
                line.acceptAny("between them", "in between", "between");
                return ", ";
            }
            if (line.acceptAny("comma")) {
                line.acceptAny("between them", "in between", "between");
                return ",";
            }
            if (line.acceptAny("dash", "hyphen")) {
                line.acceptAny("between them", "in between", "between");
                return "-";
            }
            if (line.peek().kind() == Word.Kind.QUOTED) {
                String text = line.next().text();
                line.acceptAny("between them", "in between", "between");
                return text;
            }
        }
        line.reset(mark);
        return usual;
    }

    /** Whether the old columns go; they stay where the request says so, and go where it says nothing. */
    private static boolean fate(Line line) {
        int mark = line.mark();
        line.acceptAny(", and then", ", then", ", and", "and then", "then", "and", ",", ";", "but", ", but");
        if (line.acceptAny("keep", "keeping", "leave", "retain")) {
            line.acceptAny("the");
            line.acceptAny("old", "original", "existing");
            while (line.peek().isName() || line.peek().lower().equals("and")) {
                line.next();
            }
            return false;
        }
        if (line.acceptAny("drop", "remove", "delete", "dropping", "removing", "get rid of")) {
            int before = line.mark();
            line.acceptAny("the");
            boolean old = line.acceptAny("old", "original", "existing", "it", "them", "two", "two old", "both");
            line.acceptAny("ones", "one", "columns", "column", "two", "field", "fields");
            if (old) {
                if (!line.atEnd()
                        && line.peek().isName()
                        && !Grammar.VERBS.contains(line.peek().lower())) {
                    line.next();
                    line.acceptAny("column");
                }
                line.acceptAny("afterwards", "after that");
                return true;
            }
            line.reset(before);
        }
        line.reset(mark);
        return true;
    }
}
