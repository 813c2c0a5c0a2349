package io.dbintent.migration.request;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Indexes, unique constraints, foreign keys and checks that are to go, by what they are on. */
final class ConstraintDrops {

    private final Targets targets;
    private final NamedDrops named;

    ConstraintDrops(SchemaNames names) {
        this.targets = new Targets(names);
        this.named = new NamedDrops(names);
    }

    /** The index, uniqueness, foreign key or check that is next; null if none is. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context) {
        Targets.articles(line);
        if (line.acceptAny("unique index", "index", "indexes")) {
            return index(line, context);
        }
        if (line.acceptAny("unique constraint", "unique key", "uniqueness constraint", "uniqueness", "unique")) {
            return unique(line, context);
        }
        if (line.acceptAny("foreign key constraint", "foreign key", "fk", "foreign-key", "reference")) {
            return foreignKey(line, context);
        }
        if (line.acceptAny("check constraint", "check", "limit", "restriction", "limitation", "range check")) {
            line.acceptAny("on the", "of the");
            return check(line, context);
        }
        Verb.Said before = nounLast(line, context);
        if (before != null) {
            return before;
        }
        if (line.acceptAny("constraint")) {
            return named.named(line);
        }
        return named.byName(line);
    }

    /** {@code the weight check}, {@code the email index}: by the column, or by the first word of one in the table meant. */
    private Verb.@Nullable Said nounLast(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets.Found found = null;
        if (context != null && line.peek().kind() == Word.Kind.WORD) {
            String word = SpokenName.of(line.peek().text());
            List<String> starting = context.table().columns().stream()
                    .map(ColumnDefinition::name)
                    .filter(name -> (SpokenName.of(name) + " ").startsWith(word + " "))
                    .toList();
            if (starting.size() == 1 && !word.isEmpty()) {
                line.next();
                found = new Targets.Found(context.table(), starting);
            }
        }
        if (found != null && line.acceptAny("check", "check constraint", "index", "unique constraint", "foreign key")) {
            Line of = new Line(Words.of("on it"));
            return switch (line.word(line.mark() - 1).lower()) {
                case "index" -> index(of, found);
                case "key" -> foreignKey(of, found);
                default -> line.word(line.mark() - 2).lower().equals("unique") ? unique(of, found) : check(of, found);
            };
        }
        line.reset(mark);
        return null;
    }

    Verb.@Nullable Said index(Line line, Targets.@Nullable Found context) {
        Verb.Said byName = named.byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        Targets.Found found = of(line, context);
        if (found == null) {
            return onlyOne(line, "index");
        }
        List<IndexDefinition> indexes = found.table().indexes().stream()
                .filter(index -> columns(index).equals(found.columns()))
                .toList();
        if (indexes.size() == 1) {
            return Verb.Said.of(
                    new Command.DropIndex(found.table().name(), indexes.get(0).name()), found);
        }
        Verb.Said unique = indexes.isEmpty() ? uniqueOn(found) : null;
        if (unique != null) {
            return unique;
        }
        throw none("index", found, indexes.stream().map(IndexDefinition::name).toList());
    }

    Verb.@Nullable Said unique(Line line, Targets.@Nullable Found context) {
        Verb.Said byName = named.byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        Targets.Found found = of(line, context);
        if (found == null) {
            return onlyOne(line, "unique");
        }
        Verb.Said said = uniqueOn(found);
        if (said == null) {
            throw none("unique constraint", found, List.of());
        }
        return said;
    }

    private static Verb.@Nullable Said uniqueOn(Targets.Found found) {
        for (KeyDefinition key : found.table().uniques()) {
            if (key.columns().equals(found.columns())) {
                return Verb.Said.of(new Command.DropUnique(found.table().name(), key.name()), found);
            }
        }
        for (IndexDefinition index : found.table().indexes()) {
            if (index.kind() == IndexDefinition.Kind.UNIQUE && columns(index).equals(found.columns())) {
                return Verb.Said.of(new Command.DropIndex(found.table().name(), index.name()), found);
            }
        }
        return null;
    }

    Verb.@Nullable Said foreignKey(Line line, Targets.@Nullable Found context) {
        Verb.Said byName = named.byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        int mark = line.mark();
        Targets.Found found = of(line, context);
        if (found != null) {
            if (line.acceptAny("to", "referencing", "into")) {
                targets.table(line);
            }
            for (ForeignKeyDefinition key : found.table().foreignKeys()) {
                if (key.columns().equals(found.columns())) {
                    return Verb.Said.of(new Command.DropForeignKey(found.table().name(), key.name()), found);
                }
            }
            throw none("foreign key", found, List.of());
        }
        line.reset(mark);
        return between(line);
    }

    /** {@code from orders to customers}, {@code between orders and customers}. */
    private Verb.@Nullable Said between(Line line) {
        line.acceptAny("from", "between", "on", "of", "in");
        TableDefinition one = targets.table(line);
        if (one == null || !line.acceptAny("to", "and", "into", "referencing")) {
            return null;
        }
        TableDefinition other = targets.table(line);
        if (other == null) {
            return null;
        }
        List<Command> keys = new ArrayList<>();
        for (TableDefinition table : List.of(one, other)) {
            TableDefinition far = table.equals(one) ? other : one;
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                if (key.referencedTable().matches(far.name())) {
                    keys.add(new Command.DropForeignKey(table.name(), key.name()));
                }
            }
        }
        if (keys.size() == 1) {
            return new Verb.Said(keys, null);
        }
        throw Stop.unclear(
                "There are " + keys.size() + " foreign keys between \"" + one.name() + "\" and \"" + other.name()
                        + "\". Which one is meant?",
                keys.stream().map(key -> ((Command.DropForeignKey) key).name()).toList());
    }

    Verb.@Nullable Said check(Line line, Targets.@Nullable Found context) {
        Verb.Said byName = named.byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        Targets.Found found = of(line, context);
        if (found == null) {
            return onlyOne(line, "check");
        }
        List<String> checks = found.table().checks().stream()
                .filter(check -> mentions(check, found.column()))
                .map(CheckDefinition::name)
                .toList();
        if (checks.size() == 1) {
            return Verb.Said.of(new Command.DropCheck(found.table().name(), checks.get(0)), found);
        }
        throw none("check", found, checks);
    }

    static boolean mentions(CheckDefinition check, String column) {
        return (" " + check.expression() + " ")
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*[^\\p{L}\\p{N}_]"
                        + Pattern.quote(column.toLowerCase(Locale.ROOT))
                        + "[^\\p{L}\\p{N}_].*");
    }

    private Targets.@Nullable Found of(Line line, Targets.@Nullable Found context) {
        line.acceptAny("constraint", "key");
        line.acceptAny("on", "of", "from", "over", "for", "to", "in", "by", "across", "that covers", "covering");
        return targets.columns(line, context);
    }

    /** {@code the check on products}: the table's only one. */
    private Verb.@Nullable Said onlyOne(Line line, String kind) {
        line.acceptAny("on", "of", "from", "for", "in");
        TableDefinition table = targets.table(line);
        if (table == null) {
            return null;
        }
        List<String> found =
                switch (kind) {
                    case "index" ->
                        table.indexes().stream().map(IndexDefinition::name).toList();
                    case "unique" ->
                        table.uniques().isEmpty()
                                ? table.indexes().stream()
                                        .filter(index -> index.kind() == IndexDefinition.Kind.UNIQUE)
                                        .map(IndexDefinition::name)
                                        .toList()
                                : table.uniques().stream()
                                        .map(KeyDefinition::name)
                                        .toList();
                    default ->
                        table.checks().stream().map(CheckDefinition::name).toList();
                };
        Verb.Said said = found.size() == 1 ? named.drop(found.get(0), table) : null;
        if (said == null) {
            throw Stop.unclear("Which " + kind + " of \"" + table.name() + "\" is meant?", found);
        }
        return said;
    }

    private static List<String> columns(IndexDefinition index) {
        return index.parts().stream().map(part -> part.subject()).toList();
    }

    private static Stop none(String kind, Targets.Found found, List<String> choices) {
        String place = found.table().name() + "(" + String.join(", ", found.columns()) + ")";
        return choices.isEmpty()
                ? Stop.refused("There is no " + kind + " on " + place + ".")
                : Stop.unclear("There are several on " + place + ". Which one is meant?", choices);
    }
}
