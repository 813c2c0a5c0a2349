package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Uniqueness told by what may happen once: {@code a member can reserve a book only once}. */
final class OnceVerb implements Verb {

    private final SchemaNames names;
    private final Targets targets;

    OnceVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        line.acceptAny("make sure that", "make sure", "ensure that", "ensure", "enforce that");
        Said per = per(line);
        if (per != null) {
            return per;
        }
        line.acceptAny("one", "the same");
        TableDefinition one = targets.table(line);
        if (one == null) {
            return null;
        }
        boolean never = line.acceptAny(
                "cannot",
                "must not",
                "may not",
                "should not",
                "can not",
                "can't",
                "shouldn't",
                "must never",
                "should never",
                "mustn't",
                "is not allowed to",
                "are not allowed to");
        if (!never
                && !line.acceptAny(
                        "can only", "may only", "should only", "must only", "can", "may", "should", "must")) {
            return null;
        }
        boolean only = line.word(line.mark() - 1).lower().equals("only");
        line.acceptAny("be", "have", "get");
        int verb = line.mark();
        TableDefinition other = null;
        while (other == null && line.mark() < verb + 4 && !Clause.ends(line)) {
            other = object(line);
            if (other == null) {
                line.next();
            }
        }
        if (other == null || other.equals(one)) {
            return null;
        }
        boolean once = never
                ? line.acceptAny(
                        "twice", "more than once", "again", "several times", "a second time", "repeatedly", "two times")
                : line.acceptAny(
                        "only once",
                        "at most once",
                        "just once",
                        "no more than once",
                        "once only",
                        "a single time",
                        "once",
                        "one time only",
                        "only one time");
        boolean bare = !never && line.word(line.mark() - 1).lower().equals("once") && !only;
        if (!once || (bare && !line.word(line.mark() - 2).lower().matches("only|most|just|than|once"))) {
            return null;
        }
        return linked(one, other, line.word(verb).lower());
    }

    /** {@code there may be only one result per student, exam and attempt}. */
    private @Nullable Said per(Line line) {
        int mark = line.mark();
        if (line.acceptAny(
                "there may be only one",
                "there can be only one",
                "there must be only one",
                "there should be only one",
                "there must be at most one",
                "there may be at most one",
                "there can only be one",
                "there may only be one",
                "only one",
                "at most one")) {
            TableDefinition table = targets.table(line);
            if (table != null && line.acceptAny("per", "for each", "for every", "for the same")) {
                List<String> columns = new ArrayList<>();
                int end = line.mark();
                do {
                    line.acceptAny("each", "the", "per");
                    ColumnDefinition column = names.column(line, table);
                    if (column == null) {
                        break;
                    }
                    columns.add(column.name());
                    end = line.mark();
                } while (line.acceptAny(", and", "and", ",", "+"));
                line.reset(end);
                if (!columns.isEmpty()) {
                    return Said.of(new Command.AddUnique(table.name(), columns, ""), new Targets.Found(table, columns));
                }
            }
        }
        line.reset(mark);
        return null;
    }

    private @Nullable TableDefinition object(Line line) {
        int mark = line.mark();
        line.acceptAny("in", "to", "for", "on", "into", "at", "of");
        line.acceptAny("a", "an", "the", "any", "each", "every", "one");
        line.acceptAny("given", "same", "single", "particular", "certain", "specific");
        TableDefinition table = targets.table(line);
        if (table == null) {
            line.reset(mark);
        }
        return table;
    }

    private Said linked(TableDefinition one, TableDefinition other, String verb) {
        List<Targets.Found> links = new ArrayList<>();
        for (TableDefinition table : names.schema().tables()) {
            String left = column(table, one);
            String right = column(table, other);
            if (!left.isEmpty() && !right.isEmpty() && !table.equals(one) && !table.equals(other)) {
                links.add(new Targets.Found(table, List.of(left, right)));
            }
        }
        String stem = verb.substring(0, Math.min(4, verb.length())).toLowerCase(Locale.ROOT);
        List<Targets.Found> named = links.stream()
                .filter(link ->
                        link.table().name().name().toLowerCase(Locale.ROOT).contains(stem))
                .toList();
        List<Targets.Found> meant = links.size() > 1 && named.size() == 1 ? named : links;
        if (meant.size() != 1) {
            throw Stop.unclear(
                    "Which table links \"" + one.name() + "\" and \"" + other.name() + "\"?",
                    meant.stream().map(link -> link.table().name().toString()).toList());
        }
        Targets.Found link = meant.get(0);
        return Said.of(new Command.AddUnique(link.table().name(), link.columns(), ""), link);
    }

    /** The column that points to a table, by its foreign key or by its name; empty if none or several do. */
    private static String column(TableDefinition table, TableDefinition to) {
        List<String> keyed = table.foreignKeys().stream()
                .filter(key ->
                        key.columns().size() == 1 && key.referencedTable().matches(to.name()))
                .map(key -> key.columns().get(0))
                .toList();
        if (keyed.size() == 1) {
            return keyed.get(0);
        }
        String spoken = SpokenName.of(to.name().name()) + " id";
        List<String> called = table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(name -> SpokenName.of(name).equals(spoken))
                .toList();
        return keyed.isEmpty() && called.size() == 1 ? called.get(0) : "";
    }
}
