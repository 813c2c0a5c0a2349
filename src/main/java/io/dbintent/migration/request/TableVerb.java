package io.dbintent.migration.request;

import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New tables: {@code a table tags with an id and a name}, {@code a join table between posts and tags}. */
final class TableVerb implements Verb {

    private static final String[] COLUMNS = {
        "with the columns :",
        "with the following columns :",
        "with the columns",
        "with these columns :",
        "with columns :",
        "with columns",
        "with fields",
        "with the fields",
        "with",
        "having",
        "that has",
        "containing",
        "which has",
        "consisting of",
        "that stores",
        "that contains",
        "to store",
        "that holds",
        ":",
        "(",
        "holding",
        ", with",
        "storing",
        "that have",
        "has",
        "-",
        ". columns :",
        ", columns :",
        ", columns",
        ". columns",
        "( columns :",
        ". it has",
        ", with columns",
        ". it needs",
        "; columns :",
        ": columns",
        ". fields :",
        "with just"
    };

    private final SchemaNames names;
    private final Targets targets;
    private final NewColumns newColumns;

    TableVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
        this.newColumns = new NewColumns(new Qualities(names));
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                        "create",
                        "add",
                        "introduce",
                        "make",
                        "we need",
                        "build",
                        "set up",
                        "define",
                        "need",
                        "i need",
                        "we want",
                        "i want",
                        "add us",
                        "give us",
                        "we will need",
                        "there should be",
                        "introducing",
                        "creating")
                && !line.at("new table")
                && !line.at("join table")
                && !line.at("a join table")
                && !line.at("junction table")
                && !line.at("new join table")
                && !line.at("a table")
                && !line.at("one table")
                && !line.at("a new table")
                && !line.at("table")) {
            return line.acceptAny("link", "connect") ? linked(line) : null;
        }
        line.acceptAny("a", "an", "the", "another");
        line.acceptAny("new", "additional", "separate");
        if (line.acceptAny(
                "many-to-many relationship",
                "many-to-many relation",
                "many-to-many link",
                "many-to-many",
                "many to many relationship",
                "many to many relation",
                "many to many")) {
            return linked(line);
        }
        if (line.acceptAny(
                "join table",
                "junction table",
                "link table",
                "linking table",
                "association table",
                "bridge table",
                "mapping table",
                "joining table",
                "many-to-many table")) {
            return joined(line, GivenName.read(line));
        }
        return table(line);
    }

    private @Nullable Said table(Line line) {
        String name = "";
        if (line.accept("table")) {
            line.acceptAny("called", "named", "for the", "for");
            name = name(line);
        } else {
            name = name(line);
            boolean noun = line.accept("table");
            boolean listed = (line.at("(") && line.peek().glued()) || line.at(":");
            if (!noun
                    && (!listed || name.isEmpty() || names.schema().table(name).isPresent())) {
                return null;
            }
        }
        if (name.isEmpty()) {
            return null;
        }
        if (names.schema().table(name).isPresent()) {
            throw Stop.refused("There is already a table \"" + name + "\".");
        }
        boolean bracket = line.acceptAny(COLUMNS) && line.peek(-1).lower().equals("(");
        line.acceptAny("columns", "the columns", "two columns :");
        List<ColumnDraft> drafts = newColumns.read(line, null);
        if (bracket && !line.accept(")")) {
            return null;
        }
        if (drafts.isEmpty()) {
            throw Stop.unclear("Which columns is \"" + name + "\" to have?", List.of());
        }
        return created(line, name, drafts, false);
    }

    private Said created(Line line, String name, List<ColumnDraft> drafts, boolean join) {
        drafts.forEach(this::pointing);
        List<ColumnWish> columns =
                new ArrayList<>(drafts.stream().map(ColumnDraft::wish).toList());
        TableTail tail = new TableTail(names, columns);
        tail.read(line);
        if (join) {
            tail.join();
        }
        columns = new ArrayList<>(tail.columns());
        List<String> key = new ArrayList<>(tail.key());
        columns.stream().filter(ColumnWish::primaryKey).map(ColumnWish::name).forEach(key::add);
        if (key.isEmpty()) {
            columns.stream()
                    .map(ColumnWish::name)
                    .filter(column -> column.equalsIgnoreCase("id"))
                    .forEach(key::add);
        }
        for (String column : key) {
            if (columns.stream().noneMatch(wish -> wish.name().equals(column))) {
                throw Stop.refused("The key \"" + column + "\" is none of the new table's columns.");
            }
        }
        return Said.of(new Command.CreateTable(ObjectName.of(name), columns, key), null);
    }

    /** A column of which nothing is said but that it is called like a row of a table points to that table. */
    private void pointing(ColumnDraft draft) {
        ColumnWish wish = draft.wish();
        if (!wish.equals(ColumnWish.named(draft.name()))) {
            return;
        }
        for (TableDefinition table : names.schema().tables()) {
            if (SpokenName.of(table.name().name()).equals(SpokenName.of(draft.name()))) {
                draft.name(draft.name() + "_id");
                draft.references(new Reference(table.name(), null, Action.NO_ACTION));
                return;
            }
        }
    }

    private static String name(Line line) {
        StringBuilder words = new StringBuilder();
        while (line.peek().isName() && !Grammar.WORDS.contains(line.peek().lower())) {
            Word word = line.next();
            words.append(words.isEmpty() ? "" : " ").append(word.text());
            if (word.kind() == Word.Kind.QUOTED || word.text().contains("_")) {
                break;
            }
        }
        String name = words.toString();
        return name.contains(" ") ? SpokenName.identifier(name, false) : name;
    }

    private @Nullable Said linked(Line line) {
        return joined(line, "");
    }

    private @Nullable Said joined(Line line, String given) {
        boolean written =
                line.peek().text().contains("_") || line.peek().text().matches("\\p{Ll}+(?:\\p{Lu}\\p{Ll}*)+");
        String name = given.isEmpty() && written ? line.next().text() : given;
        Said own = ownColumns(line, name);
        if (own != null) {
            return own;
        }
        line.acceptAny(
                "between",
                "for",
                "that links",
                "linking",
                "connecting",
                "to link",
                "that connects",
                "to connect",
                "which links",
                "of");
        TableDefinition one = targets.table(line);
        if (one == null || !line.acceptAny("and", "to", "with", "&")) {
            return null;
        }
        TableDefinition other = targets.knownTable(line);
        if (line.acceptAny("through", "via", "using", "with")) {
            line.acceptAny("a", "the");
            line.acceptAny("new");
            if (!line.acceptAny("join table", "junction table", "link table", "table")) {
                return null;
            }
        }
        String called = GivenName.read(line);
        if (called.isEmpty() && line.peek().text().contains("_")) {
            called = line.next().text();
        }
        name = called.isEmpty() ? name : called;
        name = name.isEmpty() ? one.name().name() + "_" + other.name().name() : name;
        if (names.schema().table(name).isPresent()) {
            throw Stop.refused("There is already a table \"" + name + "\".");
        }
        Said keyed = keyed(line, name);
        if (keyed != null) {
            return keyed;
        }
        Action delete = ReferenceWords.onDelete(line);
        ColumnWish left = end(one, delete);
        ColumnWish right = end(other, delete);
        return Said.of(
                new Command.CreateTable(ObjectName.of(name), List.of(left, right), List.of(left.name(), right.name())),
                null);
    }

    /** {@code : call it a_b, columns a_id and b_id, both together the primary key}, after the two tables. */
    private @Nullable Said keyed(Line line, String name) {
        int mark = line.mark();
        line.acceptAny(":", ",", "-", ";");
        String called = line.acceptAny("call it", "name it", "called", "named")
                ? line.next().text()
                : name;
        if (line.acceptAny(COLUMNS) && names.schema().table(called).isEmpty()) {
            boolean bracket = line.word(line.mark() - 1).lower().equals("(");
            line.acceptAny("columns", "the columns");
            List<ColumnDraft> drafts = newColumns.read(line, null);
            if (drafts.size() >= 2 && (!bracket || line.accept(")"))) {
                return created(line, called, drafts, true);
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code a join table post_tags with post_id and tag_id}. */
    private @Nullable Said ownColumns(Line line, String name) {
        int mark = line.mark();
        boolean known = !name.isEmpty() && names.schema().table(name).isEmpty();
        if (known && line.acceptAny(COLUMNS)) {
            boolean bracket = line.word(line.mark() - 1).lower().equals("(");
            line.acceptAny("columns", "the columns");
            List<ColumnDraft> drafts = newColumns.read(line, null);
            if (drafts.size() >= 2 && (!bracket || line.accept(")"))) {
                return created(line, name, drafts, true);
            }
        }
        line.reset(mark);
        return null;
    }

    private static ColumnWish end(TableDefinition table, Action delete) {
        ColumnDraft draft = new ColumnDraft();
        draft.name(SpokenName.of(table.name().name()).replace(' ', '_') + "_id");
        draft.nullable(false);
        draft.references(new Reference(table.name(), null, delete));
        return draft.wish();
    }
}
