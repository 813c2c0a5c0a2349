package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns that are put together: {@code merge street and house_no into address}. */
final class MergeVerb implements Verb {

    private final Targets targets;

    MergeVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        return line.acceptAny("merge", "combine", "concatenate", "join", "unite") ? merge(line, context) : null;
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
        List<String> into = PartNames.read(line, found.table());
        boolean bracket = line.accept("(");
        TypeWish type = TypeWords.read(line);
        if (bracket && (type == null || !line.accept(")"))) {
            return null;
        }
        TableDefinition table = line.acceptAny("in", "on", "of") ? targets.table(line) : found.table();
        String separator = joined(line, found, " ");
        separator = separator.equals(" ") ? Separator.read(line, " ") : separator;
        example(line);
        missingPart(line);
        boolean drop = OldColumns.go(line);
        if (into.size() != 1 || table == null || !table.equals(found.table())) {
            return null;
        }
        PartNames.refuseExisting(found.table(), into);
        return Said.of(
                new Command.MergeColumns(found.table().name(), found.columns(), into.get(0), separator, drop, type),
                new Targets.Found(found.table(), into));
    }

    /** {@code : first_name, a space, last_name}: what stands between the columns. */
    private static String joined(Line line, Targets.Found found, String usual) {
        int mark = line.mark();
        if (line.acceptAny(":", ", as", "as")
                && found.columns().size() == 2
                && line.accept(found.columns().get(0).toLowerCase(Locale.ROOT))
                && line.acceptAny(",", "and", "then")) {
            line.acceptAny("a", "one", "and");
            String separator = line.peek().kind() == Word.Kind.QUOTED
                    ? line.next().text()
                    : line.acceptAny("space", "blank")
                            ? " "
                            : line.acceptAny("comma") ? "," : line.acceptAny("dash") ? "-" : "";
            line.acceptAny(", and", ",", "and", "then");
            if (!separator.isEmpty() && line.accept(found.columns().get(1).toLowerCase(Locale.ROOT))) {
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
}
