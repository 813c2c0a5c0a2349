package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.ArrayList;
import java.util.List;

/** An index that another one is as good as. */
final class RedundantIndex implements Rule {

    private static final About ABOUT = About.of("DSN05", NOTICE, "an index that another one already does the work of")
            .because("Every write keeps both, and no query is faster for it.")
            .fix("Leave out the one whose columns the other begins with.")
            .fires(MYSQL, "CREATE TABLE t (a int, b int, KEY k1 (a, b), KEY k2 (a));")
            .silent(MYSQL, "CREATE TABLE t (a int, b int, KEY k1 (a, b), KEY k2 (b));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        List<AddedIndex> added = step.indexes();
        for (AddedIndex index : added) {
            if (index.kind() != AddedIndex.Kind.PLAIN || !index.general()) {
                continue;
            }
            List<List<String>> others = new ArrayList<>();
            step.table(index.table()).ifPresent(t -> others.addAll(Keys.general(t)));
            added.stream()
                    .filter(other -> added.indexOf(other) != added.indexOf(index) && other.general())
                    .filter(other -> other.kind() == AddedIndex.Kind.PLAIN || other.unique())
                    .filter(other -> other.columns().size() > index.columns().size()
                            || added.indexOf(other) < added.indexOf(index)
                            || other.unique())
                    .forEach(other -> others.add(other.columns()));
            others.stream()
                    .filter(columns -> columns.size() >= index.columns().size()
                            && Keys.sameColumns(
                                    columns.subList(0, index.columns().size()), index.columns()))
                    .findFirst()
                    .ifPresent(columns -> notes.add(
                            step,
                            "On " + index.table() + " there is an index on " + columns + "; one on " + index.columns()
                                    + " adds nothing."));
        }
    }
}
