package io.dbintent.migration.draft;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;

/** What a foreign key needs of both its ends. */
final class Compatible {

    private Compatible() {}

    /** Whether a foreign key may join columns of the two types. */
    static boolean types(Desk desk, DeclaredType own, DeclaredType other) {
        TypeFamily family = TypeFamily.of(own);
        if (family != TypeFamily.of(other)) {
            return false;
        }
        return switch (family) {
            case WHOLE -> !desk.mysql() || (own.name().equals(other.name()) && own.unsigned() == other.unsigned());
            case EXACT -> own.arguments().equals(other.arguments());
            case OTHER -> own.equals(other);
            case BOOLEAN, FLOAT, TEXT, DATE, TIME, TIMESTAMP -> true;
        };
    }

    static boolean isUnique(TableDefinition table, List<String> columns) {
        KeyDefinition key = table.primaryKey();
        return (key != null && same(key.columns(), columns))
                || table.uniques().stream().anyMatch(unique -> same(unique.columns(), columns))
                || table.indexes().stream()
                        .anyMatch(index -> index.kind() == IndexDefinition.Kind.UNIQUE
                                && index.where() == null
                                && same(index.columns(), columns));
    }

    static boolean same(List<String> a, List<String> b) {
        return a.size() == b.size() && a.stream().allMatch(column -> Mentions.in(b, column));
    }
}
