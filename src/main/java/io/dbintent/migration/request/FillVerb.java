package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of the columns spoken of come from: {@code filled with a times b}, {@code set it to true where ...}. */
final class FillVerb implements Verb {

    private static final String[] FILL = {
        "filled with",
        "fill it with",
        "fill it from",
        "filled from",
        "calculated from",
        "calculated as",
        "computed as",
        "computed from",
        "derived from",
        "built from",
        "build it from",
        "set it to",
        "set to",
        "made of",
        "made from",
        "composed of",
        "initialised with",
        "initialized with",
        "initialised from",
        "initialized from",
        "populated with",
        "populated from",
        "populate it with",
        "populate it from",
        "backfilled with",
        "backfilled from",
        "backfill it from",
        "backfill it with",
        "calculate it as",
        "compute it as",
        "calculate it from",
        "compute it from",
        "copied from",
        "copy it from",
        "taken from",
        "take it from",
        "which is",
        "equal to",
        "as the product of",
        "fill with",
        "consisting of",
        "put together from",
        "concatenated from",
        "it is",
        "prefilled with",
        "prefilled from",
        "use",
        "being",
        "="
    };

    private final SchemaNames names;

    private final Targets targets;
    private final Calculations calculations;
    private final RowConditions conditions;

    FillVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
        this.calculations = new Calculations(names);
        this.conditions = new RowConditions(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (context == null || context.columns().size() != 1) {
            return null;
        }
        int mark = line.mark();
        line.acceptAny("and", ",", "(", "which is", "that is", "which are");
        boolean lookup = line.acceptAny(
                "set it by matching",
                "fill it by matching",
                "filled by matching",
                "set by matching",
                "found by matching",
                "looked up by matching",
                "look it up by matching");
        Filling filling = lookup ? lookedUp(line, context) : null;
        if (!lookup) {
            boolean rows = rows(line, context.table());
            if (rows) {
                line.acceptAny("use", "take", "it is", "it should be", "set it to", "copy", ",", "get", "it becomes");
            }
            if (rows || line.acceptAny(FILL)) {
                filling = calculations.read(line, context);
            }
        }
        if (filling == null) {
            line.reset(mark);
            filling = conditional(line, context);
        }
        if (filling == null) {
            line.reset(mark);
            return null;
        }
        rows(line, context.table());
        unknown(line);
        line.acceptAny("of each row", "of the same row", "in each row");
        return Said.of(new Command.FillColumn(context.table().name(), context.column(), filling), context);
    }

    /** {@code null where a part is missing}, as it comes out anyway. */
    private static void unknown(Line line) {
        int mark = line.mark();
        line.acceptAny(";", ",", "(");
        if (line.acceptAny("null where", "null if", "null when", "it is null where", "unknown where")) {
            for (int i = 0; i < 4 && line.peek().kind() == Word.Kind.WORD && !line.at("is"); i++) {
                line.next();
            }
            if (line.acceptAny("is missing", "is null", "is unknown", "is not known") && Clause.ends(line)) {
                return;
            }
        }
        line.reset(mark);
    }

    /** Whether a clause of this kind begins even without a comma before it. */
    static boolean next(Line line) {
        int mark = line.mark();
        boolean next = line.acceptAny(
                "built from",
                "filled with",
                "filled from",
                "calculated from",
                "calculated as",
                "computed from",
                "computed as",
                "derived from",
                "made of",
                "made from",
                "composed of",
                "populated from",
                "copied from",
                "taken from");
        line.reset(mark);
        return next;
    }

    private boolean rows(Line line, TableDefinition table) {
        int mark = line.mark();
        if (line.acceptAny("for all", "for the", "for", "in the", "in all", "in")) {
            boolean old = line.acceptAny("existing", "old", "current", "present");
            boolean noun = line.acceptAny("rows", "ones", "records", "entries");
            noun |= !noun && table.equals(names.table(line));
            boolean have =
                    line.acceptAny("we have", "that exist", "already there", "that are there", "we already have");
            if (noun && (old || have)) {
                line.acceptAny(",");
                return true;
            }
        }
        line.reset(mark);
        return false;
    }

    /** {@code books.shelf with shelves.code}, after {@code by matching}. */
    private @Nullable Filling lookedUp(Line line, Targets.Found context) {
        Targets.Found here = targets.columns(line, new Targets.Found(context.table(), List.of()));
        if (here == null
                || !line.acceptAny("with", "to", "and", "against", "=")
                || here.columns().size() != 1) {
            return null;
        }
        Targets.Found there = targets.columns(line, null);
        if (there == null || there.table().equals(here.table()) || !here.table().equals(context.table())) {
            return null;
        }
        List<String> key = there.table().primaryKey() == null
                ? List.of()
                : there.table().primaryKey().columns();
        return key.size() != 1
                ? null
                : new Filling.LookedUp(there.table().name(), key.get(0), here.column(), there.column());
    }

    /** {@code set it to true for every loan that has a returned_on}, {@code customers with 100 points or more become 'gold'}. */
    private @Nullable Filling conditional(Line line, Targets.Found context) {
        line.acceptAny("and", ",");
        if (line.acceptAny("set it to", "make it", "set to", "it is", "it should be")) {
            Value value = ValueWords.read(line);
            if (value == null || !line.acceptAny("for", "where", "in", "on", "if")) {
                return null;
            }
            boolean rows = line.word(line.mark() - 1).lower().matches("for|in|on");
            line.acceptAny("every", "all", "each", "the", "all the");
            line.acceptAny("existing");
            if (rows && !context.table().equals(targets.table(line)) && !line.acceptAny("rows", "row")) {
                return null;
            }
            Filling.Condition condition = conditions.read(line, context.table());
            return condition == null ? null : new Filling.Constant(value, List.of(condition));
        }
        if (!context.table().equals(targets.table(line))) {
            return null;
        }
        Filling.Condition condition = conditions.read(line, context.table());
        if (condition == null
                || !line.acceptAny(
                        "become",
                        "get",
                        "should get",
                        "are",
                        "should become",
                        "start as",
                        "becomes",
                        "should be",
                        "will be",
                        "will become")) {
            return null;
        }
        Value value = ValueWords.read(line);
        return value == null ? null : new Filling.Constant(value, List.of(condition));
    }
}
