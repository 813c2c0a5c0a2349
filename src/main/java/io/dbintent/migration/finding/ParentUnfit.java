package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;

/** A foreign key to what cannot be pointed to. */
final class ParentUnfit implements Rule {

    private static final About ABOUT = About.of(
                    "DSN36", ERROR, "a foreign key whose target is missing, not unique or of another type")
            .because(
                    "The server refuses it, or, where MySQL takes a target that is not unique, one row points to several.")
            .fix("Point to a primary or unique key, with columns of the same type.")
            .fires(
                    POSTGRESQL,
                    "CREATE TABLE k (id bigint PRIMARY KEY, n int); CREATE TABLE o (id bigint PRIMARY KEY, n int REFERENCES k (n));")
            .silent(
                    POSTGRESQL,
                    "CREATE TABLE k (id bigint PRIMARY KEY); CREATE TABLE o (id bigint PRIMARY KEY, c bigint REFERENCES k (id));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedForeignKey key : step.foreignKeys()) {
            ForeignKeyDefinition definition = key.definition();
            boolean self = key.newTable() && definition.referencedTable().matches(key.table());
            TableDefinition parent = self || !step.known(definition.referencedTable())
                    ? null
                    : step.table(definition.referencedTable()).orElse(null);
            boolean missing = !self
                    && step.walk().complete()
                    && step.table(definition.referencedTable()).isEmpty()
                    && definition.referencedTable().schema().isEmpty();
            if (missing) {
                notes.add(step, "There is no table " + definition.referencedTable() + ".");
            } else if (parent != null) {
                unfit(step, key, parent, notes);
            }
        }
    }

    private static void unfit(Step step, AddedForeignKey key, TableDefinition parent, Notes notes) {
        List<String> columns = key.definition().referencedColumns();
        boolean unique = columns.isEmpty()
                ? parent.primaryKey() != null
                : Keys.unique(parent).stream()
                        .anyMatch(k -> k.size() == columns.size() && k.stream().allMatch(c -> Keys.has(columns, c)));
        if (!unique) {
            notes.add(step, "Columns " + columns + " of " + parent.name() + " are no primary or unique key.");
        }
        for (int i = 0; i < columns.size(); i++) {
            TypeFacts own = KeyNotNumber.type(
                            step, key.table(), key.definition().columns().get(i))
                    .orElse(TypeFacts.UNKNOWN);
            TypeFacts other = parent.column(columns.get(i))
                    .map(c -> TypeFacts.of(c.type()))
                    .orElse(TypeFacts.UNKNOWN);
            boolean differs = own.known()
                    && other.known()
                    && own.kind() == TypeFacts.Kind.INTEGER
                    && other.kind() == TypeFacts.Kind.INTEGER
                    && step.mysql()
                    && (own.size() != other.size() || own.unsigned() != other.unsigned());
            if (differs || (own.string() && other.number()) || (own.number() && other.string())) {
                notes.add(
                        step,
                        "Column " + key.definition().columns().get(i) + " is of another type than " + parent.name()
                                + "." + columns.get(i) + ".");
            }
        }
    }
}
