package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks back for what a request leaves out: a new name, a length, a value, the columns of an index. */
final class UnfinishedVerb implements Verb {

    private final SchemaNames names;
    private final Targets targets;

    UnfinishedVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        List<Way> ways = List.of(
                this::rename,
                this::size,
                this::value,
                this::object,
                this::choice,
                this::column,
                this::thing,
                this::other,
                this::dotted);
        for (Way way : ways) {
            line.reset(mark);
            way.read(line, context);
        }
        line.reset(mark);
        return null;
    }

    /** Throws where it knows what is missing. */
    private interface Way {
        void read(Line line, Targets.@Nullable Found context);
    }

    private void rename(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("rename", "change the name of", "give a new name to", "give a better name to")) {
            return;
        }
        String what = subject(line, context);
        if (!what.isEmpty() && Clause.ends(line)) {
            throw Stop.unclear("What is " + what + " to be called?", List.of());
        }
    }

    private void size(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                "widen",
                "extend",
                "enlarge",
                "lengthen",
                "expand",
                "grow",
                "shrink",
                "shorten",
                "narrow",
                "increase",
                "make",
                "resize",
                "reduce")) {
            return;
        }
        line.acceptAny("the length of", "the size of", "the maximum length of", "the width of");
        String what = subject(line, context);
        boolean longer = line.acceptAny(
                "longer", "wider", "bigger", "larger", "shorter", "smaller", "a bit longer", "a bit wider");
        line.acceptAny("a bit", "somewhat");
        boolean made = line.word(0).lower().equals("make");
        if (!what.isEmpty() && Clause.ends(line) && (longer || !made)) {
            throw Stop.unclear("To what length or size is " + what + " to be changed?", List.of());
        }
    }

    private void value(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("set", "add", "change", "give", "define", "put", "we need", "create")) {
            return;
        }
        String what = "";
        if (line.acceptAny("a default", "the default", "a default value", "the default value", "another default")) {
            line.acceptAny("for", "of", "on", "to", "in");
            what = subject(line, context);
        } else {
            what = subject(line, context);
            what = line.acceptAny("a default", "a default value", "another default") ? what : "";
        }
        if (!what.isEmpty() && Clause.ends(line)) {
            throw Stop.unclear("Which value is to be the default of " + what + "?", List.of());
        }
    }

    private void object(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("add", "create", "we need", "put", "define", "introduce", "set up")) {
            return;
        }
        line.acceptAny("a", "an", "the", "another");
        line.acceptAny("new", "composite", "unique");
        String noun = line.peek().lower();
        if (line.acceptAny(
                "foreign key",
                "index",
                "unique constraint",
                "constraint",
                "check",
                "check constraint",
                "foreign keys",
                "indexes",
                "fk",
                "uniqueness constraint")) {
            line.acceptAny("to", "on", "for", "in");
            TableDefinition table = targets.table(line);
            if (table != null && Clause.ends(line)) {
                throw Stop.unclear(
                        "Which columns of \"" + table.name() + "\" is the new "
                                + (noun.equals("fk") ? "foreign key" : noun) + " for"
                                + (noun.startsWith("f") ? ", and where does it point" : "") + "?",
                        columns(table));
            }
        }
    }

    private void choice(Line line, Targets.@Nullable Found context) {
        line.acceptAny("make", "turn", "change", "convert", "restrict");
        String what = subject(line, context);
        line.acceptAny("should be", "must be", "into", "to", "has to be", "should become", "be", "to be");
        line.acceptAny("a", "an");
        boolean list = line.acceptAny(
                "enum", "enumeration", "list of values", "fixed list", "fixed set of values", "few values");
        if (!what.isEmpty() && list && Clause.ends(line)) {
            throw Stop.unclear("Which values are allowed in " + what + "?", List.of());
        }
    }

    private void column(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("add", "create", "we need", "introduce", "insert", "put")) {
            return;
        }
        line.acceptAny("a", "an", "another", "one more", "some");
        line.acceptAny("new", "additional", "extra", "more");
        TypeWords.read(line);
        if (line.acceptAny("column", "field", "columns", "fields") && line.acceptAny("to", "in", "on", "for")) {
            TableDefinition table = targets.table(line);
            if (table != null && Clause.ends(line)) {
                throw Stop.unclear(
                        "What is the new column of \"" + table.name() + "\" to be called, and what does it hold?",
                        List.of());
            }
        }
    }

    /** An index or constraint that is not there, with those whose names are near. */
    private void thing(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("drop", "remove", "delete", "rename", "get rid of")) {
            return;
        }
        line.acceptAny("the");
        String noun = line.peek().lower();
        if (!line.acceptAny(
                "index",
                "constraint",
                "check constraint",
                "unique constraint",
                "foreign key",
                "check",
                "unique index",
                "foreign key constraint")) {
            return;
        }
        line.acceptAny("called", "named");
        Word name = line.next();
        boolean written =
                name.isName() && (name.kind() == Word.Kind.QUOTED || name.text().contains("_"));
        boolean known = things().anyMatch(thing -> thing.equalsIgnoreCase(name.text()))
                || !names.columns(new Line(List.of(name))).isEmpty();
        if (written && !known && (Clause.ends(line) || line.at("on") || line.at("from") || line.at("to"))) {
            List<String> near = SchemaNames.near(name.text(), things().toList());
            if (near.isEmpty()) {
                throw Stop.refused("There is no " + noun + " \"" + name.text() + "\".");
            }
            throw Stop.unclear("There is no " + noun + " \"" + name.text() + "\". Which one is meant?", near);
        }
    }

    private void other(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("change", "alter", "modify", "convert")) {
            return;
        }
        boolean type = line.acceptAny("the type of", "the data type of", "type of");
        String what = subject(line, context);
        type |= line.acceptAny("'s type", "type", "data type");
        if (!what.isEmpty() && Clause.ends(line)) {
            throw Stop.unclear(
                    type ? "Which type is " + what + " to have?" : "What is to change about " + what + "?", List.of());
        }
    }

    /** {@code NAME.column} where there is no such table. */
    private void dotted(Line line, Targets.@Nullable Found context) {
        while (!Clause.ends(line)) {
            boolean dot = line.peek(1).lower().equals(".")
                    && line.peek(1).glued()
                    && line.peek(2).glued();
            String table = line.peek().text();
            if (dot && line.peek().isName() && names.schema().table(table).isEmpty() && table.length() > 2) {
                throw targets.unknownTable(table);
            }
            line.next();
        }
    }

    private Stream<String> things() {
        return names.schema().tables().stream()
                .flatMap(table -> Stream.of(
                                table.indexes().stream().map(index -> index.name()),
                                table.uniques().stream().map(key -> key.name()),
                                table.foreignKeys().stream().map(key -> key.name()),
                                table.checks().stream().map(check -> check.name()))
                        .flatMap(all -> all))
                .distinct();
    }

    private static List<String> columns(TableDefinition table) {
        return table.columns().stream()
                .map(column -> table.name() + "." + column.name())
                .toList();
    }

    /** A column or a table that is next, as it is written; empty if neither is. */
    private String subject(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets.Found found = targets.columns(line, context);
        if (found != null) {
            return found.table().name() + "." + String.join(", ", found.columns());
        }
        line.reset(mark);
        TableDefinition table = targets.table(line);
        return table == null ? "" : "\"" + table.name() + "\"";
    }
}
