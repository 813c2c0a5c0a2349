package io.dbintent.planbook;

import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as it was when a plan was recorded.
 *
 * @param table its name
 * @param fingerprint of this table alone
 * @param lines what the fingerprint covers, one column or key a line; empty if the table was absent
 */
public record TableShape(String table, String fingerprint, List<String> lines) {

    public TableShape {
        lines = List.copyOf(lines);
    }

    public static TableShape of(String name, Schema schema) {
        Optional<Table> table = schema.table(name);
        String spelled = table.map(Table::name).orElse(name);
        return new TableShape(
                spelled,
                schema.fingerprint(List.of(spelled)).hex(),
                table.map(TableShape::lines).orElse(List.of()));
    }

    private static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add(column.name() + " " + column.type().declaration() + (column.nullable() ? "" : " not null"));
        }
        if (!table.primaryKey().isEmpty()) {
            lines.add("primary key " + String.join(", ", table.primaryKey()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            lines.add(String.join(", ", key.columns()) + " -> " + key.referencedTable() + " ("
                    + String.join(", ", key.referencedColumns()) + ")");
        }
        return lines;
    }

    /** What is different now, such as {@code agents: - name varchar(50)}; empty if nothing is. */
    public List<String> changes(Schema schema) {
        TableShape now = of(table, schema);
        if (now.fingerprint.equals(fingerprint)) {
            return List.of();
        }
        if (now.lines.isEmpty()) {
            return List.of(table + ": the table is gone");
        }
        List<String> changes = new ArrayList<>();
        lines.stream().filter(line -> !now.lines.contains(line)).forEach(line -> changes.add(table + ": - " + line));
        now.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add(table + ": + " + line));
        return changes.isEmpty()
                ? List.of(table + ": the order of columns or keys, fingerprint " + fingerprint + " then, "
                        + now.fingerprint + " now")
                : changes;
    }
}
