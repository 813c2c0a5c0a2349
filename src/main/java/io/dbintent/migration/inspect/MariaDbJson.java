package io.dbintent.migration.inspect;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.TableDefinition;
import java.util.Locale;

/** MariaDB keeps JSON as LONGTEXT with a check; this makes JSON of it again. */
final class MariaDbJson {

    private MariaDbJson() {}

    static boolean isJson(TableDefinition table, CheckDefinition check) {
        String clause = check.expression().replaceAll("[`\\s]", "").toLowerCase(Locale.ROOT);
        return !check.column().isEmpty()
                && clause.equals("json_valid(" + check.column().toLowerCase(Locale.ROOT) + ")")
                && table.column(check.column())
                        .filter(column -> column.type().name().equals("longtext"))
                        .isPresent();
    }

    static TableDefinition asJson(TableDefinition table, String column) {
        return table.withColumns(table.columns().stream()
                .map(c -> c.name().equalsIgnoreCase(column)
                        ? c.withType(DeclaredType.of("json")).withCharset(null, null)
                        : c)
                .toList());
    }
}
