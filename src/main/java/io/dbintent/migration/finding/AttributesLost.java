package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** MODIFY repeats some of a column and takes away the rest. */
final class AttributesLost implements Rule {

    private static final About ABOUT = About.of("MYL13", ERROR, "a MODIFY or CHANGE that silently drops attributes")
            .because(
                    "The column becomes what is written: NOT NULL, DEFAULT, COMMENT, AUTO_INCREMENT, ON UPDATE, character set"
                            + " and collation that are not repeated are gone, without a warning.")
            .fix("Repeat the whole definition, or use ALTER COLUMN ... SET DEFAULT and the like where that is all.")
            .fires(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN n int NOT NULL DEFAULT 5 COMMENT 'x'; ALTER TABLE t MODIFY n bigint;")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN n int NOT NULL DEFAULT 5; ALTER TABLE t MODIFY n bigint NOT NULL DEFAULT 5;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m -> step.mysql() && m.whole() && !step.createdHere(m.table()))
                .ifPresent(move -> {
                    ColumnDefinition from = move.from();
                    if (from == null) {
                        return;
                    }
                    List<String> lost = lost(step, move, from, move.to());
                    if (!lost.isEmpty()) {
                        notes.add(
                                step,
                                "Column " + move.table() + "." + move.column() + " loses " + String.join(", ", lost)
                                        + ".");
                    }
                });
    }

    private static List<String> lost(Step step, ColumnMove move, ColumnDefinition from, ColumnDefinition to) {
        List<String> lost = new ArrayList<>();
        boolean keyed = step.table(move.table())
                .map(TableDefinition::primaryKey)
                .map(key -> Keys.has(key.columns(), move.column()))
                .orElse(false);
        if (!from.nullable() && to.nullable() && !keyed && !to.options().containsKey("explicit null")) {
            lost.add("NOT NULL");
        }
        if (from.defaultValue() != null && to.defaultValue() == null && to.generated() == null) {
            lost.add("DEFAULT " + from.defaultValue());
        }
        if (!from.comment().isEmpty() && to.comment().isEmpty()) {
            lost.add("its COMMENT");
        }
        if (from.identity() != null && to.identity() == null) {
            lost.add("AUTO_INCREMENT");
        }
        if (from.onUpdate() != null && to.onUpdate() == null) {
            lost.add("ON UPDATE " + from.onUpdate());
        }
        if (from.charset() != null && to.charset() == null && move.becomes().string()) {
            lost.add("CHARACTER SET " + from.charset());
        }
        if (from.collation() != null && to.collation() == null && move.becomes().string()) {
            lost.add("COLLATE " + from.collation());
        }
        if (from.options().containsKey("invisible") && !to.options().containsKey("invisible")) {
            lost.add("INVISIBLE");
        }
        return lost;
    }
}
