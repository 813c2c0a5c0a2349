package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing for another: an index by another index, a column by one that is calculated from it or made of its parts. */
final class ReplaceVerb implements Verb {

    private final SchemaNames names;
    private final Targets targets;
    private final NewColumns newColumns;

    ReplaceVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
        this.newColumns = new NewColumns(new Qualities(names));
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("replace", "swap", "exchange", "substitute")) {
            return null;
        }
        int mark = line.mark();
        Said said = index(line);
        if (said == null) {
            line.reset(mark);
            said = check(line);
        }
        if (said == null) {
            line.reset(mark);
            said = column(line, context);
        }
        return said;
    }

    private @Nullable Said index(Line line) {
        Targets.Found old = targets.thing(line);
        if (old == null || old.table().index(old.thing()).isEmpty() || !line.acceptAny("by", "with", "for")) {
            return null;
        }
        TableDefinition table = old.table();
        Said added = new IndexVerb(names).index(line, new Targets.Found(table, List.of()), true);
        if (added == null
                || !(added.commands().get(0) instanceof Command.AddIndex add)
                || !add.table().equals(table.name())) {
            return null;
        }
        return new Said(
                List.of(
                        new Command.DropIndex(
                                table.name(), table.index(old.thing()).get().name()),
                        add),
                added.context());
    }

    /** {@code replace ck_rating so that it permits 1 to 10 rather than 1 to 5}. */
    private @Nullable Said check(Line line) {
        Targets.Found old = targets.thing(line);
        if (old == null || old.table().check(old.thing()).isEmpty()) {
            return null;
        }
        var check = old.table().check(old.thing()).get();
        List<String> columns = old.table().columns().stream()
                .map(column -> column.name())
                .filter(column -> ConstraintDrops.mentions(check, column))
                .toList();
        line.acceptAny("so that it", "so it", "such that it", "by one that", "with one that", "to");
        if (columns.size() != 1
                || !line.acceptAny("permits", "allows", "covers", "accepts", "permit", "allow", "accept")) {
            return null;
        }
        int mark = line.mark();
        Value low = ValueWords.read(line);
        Value high = low != null && line.acceptAny("to", "-", "up to", "and", "through") ? ValueWords.read(line) : null;
        Limit limit = low == null || high == null ? null : Limit.of("", "BETWEEN", low, high);
        if (limit == null) {
            line.reset(mark);
            limit = LimitWords.read(line);
        }
        if (limit == null) {
            return null;
        }
        if (line.acceptAny("rather than", "instead of", "and not")) {
            ValueWords.read(line);
            if (line.acceptAny("to", "-", "and")) {
                ValueWords.read(line);
            }
        }
        return new Said(
                List.of(
                        new Command.DropCheck(old.table().name(), check.name()),
                        new Command.AddCheck(old.table().name(), List.of(limit.on(columns.get(0))), check.name())),
                new Targets.Found(old.table(), columns));
    }

    /** {@code replace cents by amount, decimal(10,2), computed as cents divided by 100}. */
    private @Nullable Said column(Line line, Targets.@Nullable Found context) {
        Targets.Found old = targets.columns(line, context);
        if (old == null || old.columns().size() != 1 || !line.acceptAny("by", "with")) {
            return null;
        }
        List<ColumnDraft> drafts = newColumns.read(line, old.table());
        if (drafts.size() == 2) {
            return parts(line, old, drafts);
        }
        if (drafts.size() != 1) {
            return null;
        }
        ColumnWish wish = drafts.get(0).wish();
        PartNames.refuseExisting(old.table(), List.of(wish.name()));
        int mark = line.mark();
        if (line.acceptAny(
                ", keeping the values",
                "keeping the values",
                ", keeping its values",
                "keeping its values",
                ", keep the values",
                "and keep the values",
                ", with the same values",
                "with the same values")) {
            return copied(old, wish);
        }
        line.acceptAny(",");
        Targets.Found now = new Targets.Found(old.table(), List.of(wish.name()));
        Said filled = new FillVerb(names).read(line, now);
        if (filled == null) {
            line.reset(mark);
            return null;
        }
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.AddColumn(old.table().name(), wish));
        commands.addAll(filled.commands());
        commands.add(new Command.DropColumn(old.table().name(), old.column()));
        return new Said(commands, now);
    }

    private static Said copied(Targets.Found old, ColumnWish wish) {
        return new Said(
                List.of(
                        new Command.AddColumn(old.table().name(), wish),
                        new Command.FillColumn(old.table().name(), wish.name(), new Filling.Copy(old.column())),
                        new Command.DropColumn(old.table().name(), old.column())),
                new Targets.Found(old.table(), List.of(wish.name())));
    }

    private static @Nullable Said parts(Line line, Targets.Found old, List<ColumnDraft> drafts) {
        ColumnWish first = drafts.get(0).wish();
        ColumnWish second = drafts.get(1).wish();
        PartNames.refuseExisting(old.table(), List.of(first.name(), second.name()));
        TypeWish type = first.type() == null ? second.type() : first.type();
        boolean plain =
                first.equals(with(first.name(), first.type())) && second.equals(with(second.name(), second.type()));
        if (!plain
                || (first.type() != null
                        && second.type() != null
                        && !first.type().equals(second.type()))) {
            return null;
        }
        String separator = Separator.read(line, "");
        return separator.isEmpty()
                ? null
                : Said.of(
                        new Command.SplitColumn(
                                old.table().name(), old.column(), first.name(), second.name(), separator, true, type),
                        new Targets.Found(old.table(), List.of(first.name(), second.name())));
    }

    private static ColumnWish with(String name, @Nullable TypeWish type) {
        return new ColumnWish(name, type, null, null, null, false, false, false, null, List.of(), "", null);
    }
}
