package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that differ now and will not. */
final class CollationMakesDuplicates implements Rule {

    private static final About ABOUT = About.of("DAT09", WARNING, "another collation for a column of a unique key")
            .because("Texts that differ by letter case or accent alone are the same under some collations, and then the"
                    + " key's statement fails.")
            .fix(
                    "Group the rows by the column under the new collation, and settle what comes together, before this migration.")
            .fires(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN e varchar(9) COLLATE utf8mb4_bin; CREATE UNIQUE INDEX u ON t (e); ALTER TABLE t MODIFY e varchar(9) COLLATE utf8mb4_general_ci;")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN e varchar(9) COLLATE utf8mb4_bin; ALTER TABLE t MODIFY e varchar(9) COLLATE utf8mb4_general_ci;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move().filter(m -> !step.createdHere(m.table())).ifPresent(move -> {
            String collation = step.change() instanceof ColumnChange.SetType set
                    ? set.collation()
                    : move.to().collation();
            ColumnDefinition from = move.from();
            boolean other = from != null && collation != null && !collation.equalsIgnoreCase(from.collation());
            boolean keyed = step.table(move.table())
                    .map(t -> Keys.unique(t).stream().anyMatch(columns -> Keys.has(columns, move.column())))
                    .orElse(false);
            if (other && keyed) {
                notes.add(
                        step,
                        "Values of " + move.table() + "." + move.column() + " may be the same under " + collation + ".",
                        probe(step, move, String.valueOf(collation)));
            }
        });
        if (step.change() instanceof TableChange.ConvertCharset convert && !step.createdHere(convert.table())) {
            step.table(convert.table())
                    .filter(t -> Keys.unique(t).stream().flatMap(List::stream).anyMatch(c -> t.column(c)
                            .map(d -> TypeFacts.of(d.type()).string())
                            .orElse(false)))
                    .ifPresent(t -> notes.add(
                            step,
                            "Values of a unique key of " + t.name() + " may be the same under the new collation."));
        }
    }

    /** Counts for the first unique key that has the column. */
    private static @Nullable RowProbe probe(Step step, ColumnMove move, String collation) {
        List<String> key = step.table(move.table()).stream()
                .flatMap(t -> Keys.unique(t).stream())
                .filter(columns -> Keys.has(columns, move.column()))
                .findFirst()
                .orElse(List.of());
        boolean plain = collation.matches("[A-Za-z0-9_]+") && (step.mysql() || step.postgres());
        List<String> groups = key.stream()
                .map(column -> Probes.quoted(step, column)
                        + (!column.equalsIgnoreCase(move.column())
                                ? ""
                                : " COLLATE " + (step.mysql() ? collation : Probes.quoted(step, collation))))
                .toList();
        return plain ? Probes.alike(step, move.table(), key, groups, null, false) : null;
    }
}
