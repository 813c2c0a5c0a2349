package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that have a usual name: {@code soft delete for users}, {@code timestamps for orders}. */
final class MacroVerb implements Verb {

    private static final String[] SOFT = {
        "soft delete", "soft-delete", "soft deletes", "soft-deletes", "soft deletion", "soft-deletion"
    };

    private final Targets targets;
    private final Qualities qualities;
    private final NewColumns newColumns;

    MacroVerb(SchemaNames names) {
        this.targets = new Targets(names);
        this.qualities = new Qualities(names);
        this.newColumns = new NewColumns(qualities);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        line.acceptAny(
                "add", "introduce", "we need", "enable", "implement", "create", "support", "set up", "use", "give");
        boolean give = line.word(line.mark() - 1).lower().equals("give");
        TableDefinition table = give ? targets.table(line) : null;
        if (give && table == null) {
            return null;
        }
        line.acceptAny("the usual", "the", "usual", "audit", "a", "an");
        boolean mark = line.at("mark");
        if (mark || line.acceptAny(SOFT)) {
            return mark ? marked(line) : soft(line, table);
        }
        return line.acceptAny(
                        "timestamps",
                        "timestamp columns",
                        "columns",
                        "audit timestamps",
                        "creation and update timestamps")
                ? timestamps(line, table, context)
                : null;
    }

    private @Nullable Said soft(Line line, @Nullable TableDefinition given) {
        line.acceptAny("support", "column", "flag");
        TableDefinition table = given;
        if (table == null) {
            line.acceptAny("for", "to", "on", "in", "of");
            table = targets.table(line);
        }
        return table == null ? null : described(line, table, true);
    }

    /** {@code mark users as deleted instead of deleting them: boolean is_deleted}. */
    private @Nullable Said marked(Line line) {
        line.next();
        TableDefinition table = targets.table(line);
        if (table == null
                || !line.acceptAny(
                        "as deleted instead of deleting them",
                        "as deleted instead of removing them",
                        "as deleted rather than deleting them",
                        "as deleted",
                        "deleted instead of deleting them")) {
            return null;
        }
        return described(line, table, false);
    }

    private @Nullable Said described(Line line, TableDefinition table, boolean usual) {
        int mark = line.mark();
        boolean said = line.acceptAny(":", "through", "via", "with", "using", "by", "by means of", "by adding", "- ");
        List<ColumnDraft> drafts = said ? newColumns.read(line, table) : List.of();
        if (drafts.size() == 1) {
            return added(line, table, drafts);
        }
        line.reset(mark);
        if (!usual || !drafts.isEmpty()) {
            return null;
        }
        ColumnDraft draft = new ColumnDraft();
        draft.name(SchemaNames.camelCase(table) ? "deletedAt" : "deleted_at");
        draft.type(TypeWish.of(TypeWish.Kind.TIMESTAMP));
        draft.nullable(true);
        return added(line, table, List.of(draft));
    }

    private @Nullable Said timestamps(Line line, @Nullable TableDefinition given, Targets.@Nullable Found context) {
        List<ColumnDraft> drafts = listed(line, given);
        TableDefinition table = given;
        if (table == null && line.acceptAny("for", "to", "on", "in", "of")) {
            table = targets.table(line, context);
        } else if (table == null && context != null && context.columns().isEmpty()) {
            table = context.table();
        }
        if (table == null) {
            return null;
        }
        drafts = drafts.isEmpty() ? listed(line, table) : drafts;
        if (drafts.isEmpty()) {
            for (String name : List.of("created_at", "updated_at")) {
                ColumnDraft draft = new ColumnDraft();
                draft.name(SchemaNames.camelCase(table) ? name.replace("_a", "A") : name);
                drafts.add(draft);
            }
        }
        for (ColumnDraft draft : drafts) {
            draft.type(TypeWish.of(TypeWish.Kind.TIMESTAMP));
        }
        return added(line, table, drafts);
    }

    private List<ColumnDraft> listed(Line line, @Nullable TableDefinition table) {
        int mark = line.mark();
        boolean bracket = line.accept("(");
        boolean columns = line.word(mark - 1).lower().equals("columns");
        if (bracket || columns || line.accept(":")) {
            List<ColumnDraft> drafts = newColumns.read(line, table);
            if (!drafts.isEmpty() && (!bracket || line.accept(")"))) {
                return new ArrayList<>(drafts);
            }
        }
        line.reset(mark);
        return new ArrayList<>();
    }

    private Said added(Line line, TableDefinition table, List<ColumnDraft> drafts) {
        ColumnDraft shared = new ColumnDraft();
        line.acceptAny(", both", "both");
        while (qualities.read(line, shared, table)) {
            line.acceptAny("both");
        }
        List<Command> commands = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ColumnDraft draft : drafts) {
            draft.also(shared);
            if (table.column(draft.name()).isPresent()) {
                throw Stop.refused("Table \"" + table.name() + "\" already has a column \"" + draft.name() + "\".");
            }
            names.add(draft.name());
            commands.add(new Command.AddColumn(table.name(), draft.wish()));
        }
        return new Said(commands, new Targets.Found(table, names));
    }
}
