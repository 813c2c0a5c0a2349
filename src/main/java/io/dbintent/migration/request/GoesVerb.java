package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things said to go: {@code the check must go}, {@code users no longer need a fax}, {@code no default for status}. */
final class GoesVerb implements Verb {

    private static final String[] GOES = {
        "has to go",
        "have to go",
        "can go",
        "must go",
        "should go",
        "may go",
        "needs to go",
        "need to go",
        "can be dropped",
        "should be dropped",
        "must be dropped",
        "can be removed",
        "should be removed",
        "must be removed",
        "can be deleted",
        "should be deleted",
        "must be deleted",
        "has to be dropped",
        "has to be removed",
        "is to be dropped",
        "is to be removed",
        "are to be dropped",
        "are to be removed",
        "needs to be dropped",
        "needs to be removed",
        "is to go",
        "are to go",
        "has to be deleted",
        "have to be dropped",
        "have to be removed",
        "can go away",
        "should go away",
        "has to disappear",
        "should disappear",
        "must disappear",
        "goes away",
        "must be gone",
        "is to be deleted",
        "are to be deleted",
        "can be thrown away",
        "can disappear",
        "shall go",
        "ought to go",
        "needs to be deleted",
        "may be dropped",
        "may be removed",
        "shall be dropped",
        "shall be removed"
    };
    private static final String[] NEEDLESS = {
        "no longer need",
        "no longer needs",
        "do not need",
        "don't need",
        "doesn't need",
        "does not need",
        "need no",
        "needs no",
        "should no longer have",
        "should not have",
        "no longer have",
        "no longer has",
        "must not have",
        "should have no",
        "shouldn't have",
        "no longer require",
        "no longer use",
        "no longer uses",
        "don't use",
        "do not use"
    };

    private final DropVerb drop;
    private final Targets targets;

    GoesVerb(SchemaNames names) {
        this.drop = new DropVerb(names);
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        for (int form = 0; form < 3; form++) {
            line.reset(mark);
            Said said =
                    switch (form) {
                        case 0 -> goes(line, context);
                        case 1 -> needless(line);
                        default -> no(line, context);
                    };
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private @Nullable Said goes(Line line, Targets.@Nullable Found context) {
        Said said = drop.object(line, context, true);
        if (said == null || !line.acceptAny(GOES)) {
            return null;
        }
        line.acceptAny("completely", "entirely", "altogether", "again", "now");
        return said;
    }

    /** {@code users no longer need a fax}, {@code we don't need users.fax}. */
    private @Nullable Said needless(Line line) {
        boolean we = line.acceptAny("we", "i", "one");
        TableDefinition table = we ? null : targets.table(line);
        if ((!we && table == null) || !line.acceptAny(NEEDLESS)) {
            return null;
        }
        Targets.Found scope = table == null ? null : new Targets.Found(table, List.of());
        line.acceptAny("a", "an", "its", "their", "any");
        return drop.object(line, scope, false);
    }

    /** {@code no index on users.fax}, {@code no default for it}. */
    private @Nullable Said no(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("no", "without")) {
            return null;
        }
        boolean rule = line.at("default")
                || line.at("index")
                || line.at("foreign key")
                || line.at("unique constraint")
                || line.at("check")
                || line.at("uniqueness")
                || line.at("not null constraint");
        if (!rule) {
            return null;
        }
        if (context != null && !context.columns().isEmpty() && line.accept("default") && Clause.ends(line)) {
            return null;
        }
        line.reset(line.mark() - (line.word(line.mark() - 1).lower().equals("default") ? 1 : 0));
        return drop.object(line, context, false);
    }
}
