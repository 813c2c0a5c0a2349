package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New columns: {@code add a phone number to users}, {@code users need a nickname}, {@code give orders a status}. */
final class AddVerb implements Verb {

    private static final String[] TO = {"to each", "to every", "to", "on", "in", "for", "into", "of", "per"};

    private final Targets targets;
    private final Qualities qualities;
    private final NewColumns newColumns;

    AddVerb(SchemaNames names) {
        this.targets = new Targets(names);
        this.qualities = new Qualities(names);
        this.newColumns = new NewColumns(qualities);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (line.acceptAny(
                "add",
                "create",
                "introduce",
                "include",
                "append",
                "put",
                "store",
                "track",
                "record",
                "we need",
                "we want",
                "save",
                "adding",
                "i need",
                "i want",
                "we 'd like",
                "we would like",
                "there should be",
                "have",
                "keep",
                "hold",
                "can we have",
                "could we have",
                "can i have",
                "there must be",
                "let there be")) {
            return object(line, context);
        }
        if (line.acceptAny("insert a", "insert")
                && (line.at("new") || line.at("column") || line.peek(1).lower().equals("column"))) {
            return object(line, context);
        }
        if (context != null && context.columns().isEmpty()) {
            return unverbed(line, context.table());
        }
        if (line.acceptAny(
                "new column",
                "new field",
                "new columns",
                "a new column",
                "another column",
                "an additional column",
                "a new field",
                "an extra column")) {
            return object(line, context);
        }
        if (line.acceptAny("give")) {
            TableDefinition table = targets.table(line);
            return table == null ? null : columns(line, table);
        }
        Said spread = dotted(line);
        spread = spread == null ? forTables(line) : spread;
        if (spread != null) {
            return spread;
        }
        Said trailing = context == null || !context.columns().isEmpty() ? trailing(line) : null;
        if (trailing != null) {
            return trailing;
        }
        TableDefinition table = targets.table(line);
        boolean owner = table != null
                && line.acceptAny("has", "have")
                && !line.word(line.mark() - 2).lower().isEmpty();
        if (owner) {
            return null;
        }
        if (table != null
                && line.acceptAny(
                        "needs",
                        "need",
                        "should have",
                        "should get",
                        "must have",
                        "gets",
                        "get",
                        "should carry",
                        "carry",
                        "carries",
                        "needs to have",
                        "need to have",
                        "require",
                        "requires",
                        "should contain",
                        "has to have",
                        "have to have",
                        "get now",
                        "now need",
                        "now needs",
                        "also get",
                        "should now have",
                        "must carry",
                        "must store",
                        "must also have",
                        "must also store",
                        "will have",
                        "will get",
                        "needs to store",
                        "need to store",
                        "should keep",
                        "should hold",
                        "should also have",
                        "should store",
                        "should also store",
                        "also needs",
                        "also need",
                        "shall have",
                        "should record",
                        "should track",
                        "wants",
                        "is missing",
                        "are missing",
                        "lacks",
                        "lack")) {
            return columns(line, table);
        }
        return null;
    }

    /** {@code cancelled_at timestamp, nullable, on orders}: without a verb, what has a type is new. */
    private @Nullable Said trailing(Line line) {
        int mark = line.mark();
        try {
            List<ColumnDraft> drafts = newColumns.read(line, null);
            boolean typed = !drafts.isEmpty() && drafts.stream().allMatch(draft -> draft.type() != null);
            line.acceptAny(",");
            TableDefinition table = typed && line.acceptAny(TO) ? targets.table(line) : null;
            if (table != null) {
                return said(line, drafts, table);
            }
        } catch (Stop stop) {
            // Without a verb nothing here has to be a new column.
            line.reset(mark);
        }
        line.reset(mark);
        return null;
    }

    /** {@code users.nickname varchar(40)}, where there is no such column yet. */
    private @Nullable Said dotted(Line line) {
        int mark = line.mark();
        TableDefinition table = targets.table(line);
        if (table != null
                && line.at(".")
                && line.peek().glued()
                && line.accept(".")
                && line.peek().isName()) {
            String name = line.next().text();
            ColumnDraft draft = new ColumnDraft();
            draft.name(name);
            if (SchemaNames.columnNamed(name, table) == null && TypeWords.isStrong(line.peek())) {
                qualities.all(line, draft, table);
                return said(line, List.of(draft), table);
            }
        }
        line.reset(mark);
        return null;
    }

    private static boolean written(Word name) {
        return name.isName()
                && (name.text().contains("_")
                        || name.kind() == Word.Kind.QUOTED
                        || name.text().matches("\\p{Ll}+(?:\\p{Lu}\\p{Ll}*)+"));
    }

    /** {@code created_at for users and for orders, timestamp, now by default}. */
    private @Nullable Said forTables(Line line) {
        int mark = line.mark();
        List<String> all = new ArrayList<>();
        while (written(line.peek())) {
            all.add(line.next().text());
            if (!line.acceptAny("and", ",", "/", "&", ", and")) {
                break;
            }
        }
        if (!all.isEmpty()) {
            line.acceptAny("column", "columns");
            TableDefinition table = line.acceptAny(TO) ? targets.table(line) : null;
            if (table != null
                    && all.stream()
                            .allMatch(one ->
                                    SchemaNames.columnNamed(one, java.util.Objects.requireNonNull(table)) == null)) {
                List<TableDefinition> more = new ArrayList<>();
                more(line, more);
                ColumnDraft draft = new ColumnDraft();
                line.acceptAny(",", ":", "-");
                line.acceptAny("both", "all");
                int qualified = line.mark();
                qualities.all(line, draft, table);
                boolean known = draft.type() != null
                        || (line.mark() > qualified
                                && all.stream().allMatch(one -> one.matches(".*(_at|At|_on|On|_date|Date)")));
                if (known) {
                    List<ColumnDraft> drafts = new ArrayList<>();
                    for (String one : all) {
                        ColumnDraft column = new ColumnDraft();
                        column.name(one);
                        column.also(draft);
                        drafts.add(column);
                    }
                    return also(said(line, drafts, table), more);
                }
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code users: nickname varchar(40), age int}: without a verb only what has a type, or is called a column. */
    private @Nullable Said unverbed(Line line, TableDefinition table) {
        boolean sure = line.acceptAny(
                        "new column", "new field", "new columns", "+", "a new column", "additional column", "new")
                || line.at("column");
        line.acceptAny(":");
        List<ColumnDraft> drafts = newColumns.read(line, table);
        boolean typed = !drafts.isEmpty() && drafts.stream().allMatch(draft -> draft.type() != null);
        return typed || (sure && !drafts.isEmpty()) ? said(line, drafts, table) : null;
    }

    private @Nullable Said object(Line line, Targets.@Nullable Found context) {
        int start = line.mark();
        line.acceptAny(
                "two", "three", "four", "five", "some", "several", "the following", "these", "a few", "a", "another");
        line.acceptAny("new", "more", "additional", "extra");
        ColumnDraft before = new ColumnDraft();
        while (!line.at("column") && !line.at("columns") && qualities.adjective(line, before)) {
            line.acceptAny(",", "and");
        }
        if (line.acceptAny("columns", "fields", "column", "field") && line.acceptAny("to", "in", "for", "on")) {
            TableDefinition table = targets.table(line);
            List<TableDefinition> more = new ArrayList<>();
            while (table != null && line.acceptAny(", and to", "and to", ", and", "and", ",")) {
                TableDefinition other = targets.table(line);
                if (other == null) {
                    break;
                }
                more.add(other);
            }
            if (table != null && line.acceptAny(":", ",", "called", "named", "-")) {
                List<ColumnDraft> drafts = newColumns.read(line, table);
                drafts.forEach(draft -> draft.also(before));
                return drafts.isEmpty() ? null : also(said(line, drafts, table), more);
            }
        }
        line.reset(start);
        if (line.acceptAny("to", "in", "for", "on")) {
            TableDefinition table = targets.knownTable(line);
            line.acceptAny(":", ",", "also");
            line.acceptAny("add");
            return columns(line, table);
        }
        return columns(line, null, context);
    }

    private @Nullable Said columns(Line line, TableDefinition table) {
        List<ColumnDraft> drafts = newColumns.read(line, table);
        return drafts.isEmpty() ? null : said(line, drafts, table);
    }

    private @Nullable Said columns(Line line, @Nullable TableDefinition known, Targets.@Nullable Found context) {
        int verb = line.mark() - 1;
        List<ColumnDraft> drafts = newColumns.read(line, known);
        if (drafts.isEmpty()) {
            return null;
        }
        TableDefinition table = null;
        List<TableDefinition> more = new ArrayList<>();
        int comma = line.mark();
        if (line.accept(",")) {
            int after = line.mark();
            line.reset(line.acceptAny(TO) ? after : comma);
        }
        if (line.acceptAny(TO)) {
            if (context != null && line.acceptAny("it", "the same table", "that table", "this table")) {
                table = context.table();
            } else {
                table = targets.knownTable(line);
                more(line, more);
            }
        } else if (context != null) {
            table = context.table();
        }
        boolean vague = drafts.get(0).type() == null;
        for (int i = 0; i < line.mark(); i++) {
            vague &= !line.word(i).text().contains("_") && line.word(i).kind() != Word.Kind.QUOTED;
        }
        if (table == null && vague && line.word(verb).lower().matches("have|keep|hold|save|put")) {
            return null;
        }
        if (table == null) {
            throw Stop.unclear("Which table is \"" + drafts.get(0).name() + "\" to be added to?", List.of());
        }
        Said said = said(line, drafts, table);
        if (more.isEmpty()) {
            return said;
        }
        return also(said, more);
    }

    private static Said also(Said said, List<TableDefinition> more) {
        if (more.isEmpty()) {
            return said;
        }
        List<Command> commands = new ArrayList<>(said.commands());
        for (TableDefinition other : more) {
            for (Command command : said.commands()) {
                ColumnWish wish = ((Command.AddColumn) command).column();
                if (other.column(wish.name()).isPresent()) {
                    throw Stop.refused("Table \"" + other.name() + "\" already has a column \"" + wish.name() + "\".");
                }
                commands.add(new Command.AddColumn(other.name(), wish));
            }
        }
        return new Said(commands, null);
    }

    /** {@code ... and to orders}: the same columns for other tables. */
    private void more(Line line, List<TableDefinition> tables) {
        int end = line.mark();
        while (line.acceptAny(", and", "and", ",")) {
            boolean to = line.acceptAny(TO);
            TableDefinition table = targets.table(line);
            boolean ends = Clause.ends(line) || line.at("and") || line.at("with") || line.at("as") || line.at("(");
            if (table == null || (!to && !ends)) {
                break;
            }
            tables.add(table);
            end = line.mark();
        }
        line.reset(end);
    }

    /** {@code , on orders}, where orders were spoken of already. */
    private void again(Line line, TableDefinition table) {
        int mark = line.mark();
        line.accept(",");
        if (!line.acceptAny("on", "in", "to", "for") || !table.equals(targets.table(line))) {
            line.reset(mark);
        }
    }

    /** {@code . Integer, not null, starts at 0}: a sentence of nothing but qualities. */
    private boolean sentence(Line line, ColumnDraft shared, TableDefinition table) {
        int mark = line.mark();
        if (line.acceptAny(".", ";")) {
            ColumnDraft more = shared.limited();
            qualities.all(line, more, table);
            if (line.mark() > mark + 1 && Clause.ends(line)) {
                shared.also(more);
                return true;
            }
        }
        line.reset(mark);
        return false;
    }

    private Said said(Line line, List<ColumnDraft> drafts, TableDefinition table) {
        line.acceptAny("as well", "too");
        again(line, table);
        line.acceptAny("for soft deletion", "for soft deletes", "for soft delete");
        ColumnDraft shared = new ColumnDraft();
        line.acceptAny(", both", "both", ", all", ". both", "; both", ". all", "? both");
        while (qualities.read(line, shared, table)) {
            line.accept("both");
        }
        boolean more = drafts.size() == 1;
        if (more) {
            drafts.get(0).limits().forEach(shared::known);
        }
        while (more) {
            more = sentence(line, shared, table);
        }
        List<Command> commands = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (ColumnDraft draft : drafts) {
            draft.also(shared);
            if (table.column(draft.name()).isPresent()) {
                throw Stop.refused("Table \"" + table.name() + "\" already has a column \"" + draft.name() + "\".");
            }
            if (!columns.add(draft.name())) {
                throw Stop.refused("The column \"" + draft.name() + "\" is to be added twice.");
            }
            commands.add(new Command.AddColumn(table.name(), draft.wish()));
        }
        return new Said(commands, new Targets.Found(table, List.copyOf(columns)));
    }
}
