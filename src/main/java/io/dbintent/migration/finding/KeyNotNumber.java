package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import java.util.Optional;

/** A key that is long, or changes. */
final class KeyNotNumber implements Rule {

    private static final About ABOUT = About.of("DSN02", NOTICE, "a primary key that is not an integer")
            .because("Every index and every foreign key repeats the primary key: a text makes all of them long, and"
                    + " a name or an address changes one day.")
            .fix("Use a BIGINT that the server numbers, and a unique key on the text.")
            .onRequest()
            .fires(POSTGRESQL, "CREATE TABLE users (email varchar(100) PRIMARY KEY);")
            .silent(POSTGRESQL, "CREATE TABLE users (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedIndex index : step.indexes()) {
            if (index.kind() == AddedIndex.Kind.PRIMARY) {
                for (String column : index.columns()) {
                    type(step, index.table(), column)
                            .filter(t -> t.known() && !integer(t))
                            .ifPresent(t -> notes.add(
                                    step,
                                    "Column " + column + " of the primary key of " + index.table()
                                            + " is no integer."));
                }
            }
        }
        // A column of a key that becomes another type.
        step.move().ifPresent(move -> {
            boolean keyed = step.table(move.table())
                    .map(TableDefinition::primaryKey)
                    .map(key -> Keys.has(key.columns(), move.column()))
                    .orElse(false);
            if (keyed && move.becomes().known() && !integer(move.becomes())) {
                notes.add(
                        step, "Column " + move.column() + " of the primary key of " + move.table() + " is no integer.");
            }
        });
    }

    private static boolean integer(TypeFacts type) {
        return type.kind() == TypeFacts.Kind.INTEGER || (type.kind() == TypeFacts.Kind.DECIMAL && type.scale() <= 0);
    }

    static Optional<TypeFacts> type(Step step, ObjectName table, String column) {
        TableDefinition definition = step.change() instanceof TableChange.Create create
                ? create.definition()
                : step.table(table).orElse(null);
        return definition == null ? Optional.empty() : definition.column(column).map(c -> TypeFacts.of(c.type()));
    }
}
