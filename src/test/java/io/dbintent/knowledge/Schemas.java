package io.dbintent.knowledge;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Schemas for tests, in few words. */
final class Schemas {

    private Schemas() {}

    /** A shop: four connected tables and one that stands alone. */
    static Schema shop() {
        return new Schema(
                "shop",
                List.of(
                        table("customers", "People who buy", List.of(), "id", "name", "email", "city"),
                        table(
                                "orders",
                                "",
                                List.of(key("customer_id", "customers")),
                                "id",
                                "customer_id",
                                "ordered_at",
                                "status"),
                        table(
                                "order_items",
                                "",
                                List.of(key("order_id", "orders"), key("product_id", "products")),
                                "id",
                                "order_id",
                                "product_id",
                                "quantity"),
                        table("products", "", List.of(), "id", "code", "title", "price"),
                        table("audit_log", "Who did what", List.of(), "id", "actor", "happened_at")));
    }

    /** {@code count} tables, each pointing to the one before: too many to stand in one document. */
    static Schema chain(int count) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ForeignKey> keys = i == 0 ? List.of() : List.of(key("previous_id", "link" + (i - 1)));
            tables.add(table("link" + i, "", keys, "id", "previous_id", "label"));
        }
        return new Schema("chain", tables);
    }

    static Table table(String name, String comment, List<ForeignKey> keys, String... columns) {
        return new Table(
                name,
                Table.Kind.TABLE,
                Arrays.stream(columns).map(Schemas::column).toList(),
                List.of("id"),
                keys,
                List.of(),
                List.of(),
                comment);
    }

    static Column column(String name) {
        boolean id = name.equals("id");
        ColumnType type = name.endsWith("id")
                ? new ColumnType("int", ColumnType.Family.INTEGER)
                : new ColumnType("varchar(100)", ColumnType.Family.TEXT);
        return new Column(name, type, !id, null, id, "");
    }

    static ForeignKey key(String column, String table) {
        return new ForeignKey("", List.of(column), table, List.of("id"));
    }

    /** {@code table} with another comment. */
    static Table commented(Table table, String comment) {
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys(),
                table.uniqueKeys(),
                table.indexes(),
                comment);
    }

    /** {@code table} with columns of its own making. */
    static Table with(Table table, List<Column> columns, List<UniqueKey> uniqueKeys) {
        return new Table(
                table.name(),
                table.kind(),
                columns,
                table.primaryKey(),
                table.foreignKeys(),
                uniqueKeys,
                table.indexes(),
                table.comment());
    }
}
