package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SequenceDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TypeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adds to a table what the server adds by itself: names, implied columns, sequences, indexes of foreign keys. */
final class Completion {

    private static final Map<String, String> SERIALS =
            Map.of("serial", "integer", "bigserial", "bigint", "smallserial", "smallint");
    static final Set<String> BLOBS =
            Set.of("text", "tinytext", "mediumtext", "longtext", "blob", "tinyblob", "mediumblob", "longblob", "json");

    private final Workspace work;
    private final GeneratedNames names;
    private final Charsets charsets;

    Completion(Workspace work) {
        this.work = work;
        this.names = new GeneratedNames(work);
        this.charsets = new Charsets(work);
    }

    /** A new table as the server keeps it. */
    TableDefinition table(TableDefinition written) {
        TableDefinition table = charsets.ofTable(written)
                .withUniques(List.of())
                .withIndexes(List.of())
                .withForeignKeys(List.of())
                .withChecks(List.of())
                .withExclusions(List.of())
                .withPrimaryKey(null)
                .withColumns(List.of());
        Set<String> seen = new HashSet<>();
        List<ColumnDefinition> columns = new ArrayList<>();
        for (ColumnDefinition column : written.columns()) {
            String key = work.postgres() ? column.name() : column.name().toLowerCase(java.util.Locale.ROOT);
            if (!seen.add(key)) {
                throw new RefusedException("Table " + table.name() + " names column " + column.name() + " twice.");
            }
            columns.add(column(table, column));
        }
        table = table.withColumns(columns);
        if (written.primaryKey() != null) {
            table = primaryKey(table, written.primaryKey());
        }
        for (KeyDefinition key : written.uniques()) {
            table = unique(table, key);
        }
        List<IndexDefinition> unnamedLast = new ArrayList<>(written.indexes());
        for (IndexDefinition index : unnamedLast) {
            table = index(table, index);
        }
        for (CheckDefinition check : written.checks()) {
            table = check(table, check);
        }
        for (CheckDefinition exclusion : written.exclusions()) {
            String name = exclusion.name().isEmpty() ? names.postgres(table, "", "excl") : exclusion.name();
            table = table.withExclusions(plus(table.exclusions(), exclusion.withName(name)));
        }
        return table;
    }

    ColumnDefinition column(TableDefinition table, ColumnDefinition written) {
        ColumnDefinition column = charsets.ofColumn(table, written);
        Map<String, String> options = new TreeMap<>(column.options());
        options.remove("explicit null");
        column = column.withOptions(options);
        DeclaredType type = column.type();
        if (work.postgres() && SERIALS.containsKey(type.name()) && type.dimensions() == 0) {
            return serial(table.name(), column);
        }
        if (work.postgres()) {
            requireType(type);
        }
        if (work.mariaDb() && column.generated() != null && !written.nullable()) {
            throw new RefusedException("MariaDB takes no NOT NULL on a generated column: " + column.name() + ".");
        }
        if (work.mariaDb() && type.name().equals("vector") && !work.server().atLeast(11, 7)) {
            throw new RefusedException("MariaDB before 11.7 has no type vector: " + column.name() + ".");
        }
        if (work.mysql()
                && column.defaultValue() != null
                && BLOBS.contains(type.name())
                && !work.mariaDb()
                && !column.defaultValue().startsWith("(")) {
            throw new RefusedException(
                    "A column of type " + type + " takes a default in round brackets only: " + column.name() + ".");
        }
        requireDefault(column);
        return column;
    }

    /** MySQL and MariaDB refuse a default that the column could not hold, in strict mode. */
    private void requireDefault(ColumnDefinition column) {
        String value = column.defaultValue();
        if (!work.mysql() || value == null || !value.matches("(?s)'.*'")) {
            return;
        }
        String text = value.substring(1, value.length() - 1).replace("''", "'").replaceAll("\\\\(.)", "$1");
        DeclaredType type = column.type();
        boolean sized = type.name().equals("char") || type.name().equals("varchar");
        String length = type.arguments().isEmpty() ? "1" : type.arguments().get(0);
        boolean tooLong =
                sized && length.matches("\\d{1,6}") && text.codePointCount(0, text.length()) > Integer.parseInt(length);
        boolean noValue = type.name().equals("enum")
                && type.values().stream().noneMatch(one -> one.equalsIgnoreCase(text.stripTrailing()));
        if (tooLong || noValue) {
            throw new RefusedException(
                    "The default " + value + " does not fit column " + column.name() + " of type " + type + ".");
        }
    }

    private void requireType(DeclaredType type) {
        if (PostgresTypes.isBuiltIn(type.name())) {
            return;
        }
        int dot = type.name().lastIndexOf('.');
        ObjectName name = new ObjectName(
                dot < 0 ? "" : type.name().substring(0, dot),
                dot < 0 ? type.name() : type.name().substring(dot + 1));
        Optional<TypeDefinition> known = work.schema().type(name);
        boolean relation = work.find(name).isPresent();
        if (known.isEmpty() && !relation) {
            if (!work.schema().extensions().isEmpty()) {
                return;
            }
            throw new RefusedException("There is no type " + type.name() + ".");
        }
    }

    private ColumnDefinition serial(ObjectName table, ColumnDefinition column) {
        String plain = String.valueOf(SERIALS.get(column.type().name()));
        TableDefinition named = TableDefinition.of(table, List.of());
        String sequence = names.postgres(named, column.name(), "seq");
        Map<String, String> options = plain.equals("bigint") ? Map.of() : Map.of("as", plain);
        ObjectName name = table.sibling(sequence);
        List<SequenceDefinition> sequences = new ArrayList<>(work.schema().sequences());
        sequences.add(new SequenceDefinition(name, options, table + "." + column.name()));
        work.schema(work.schema().withSequences(sequences));
        return column.withType(DeclaredType.of(plain))
                .withNullable(false)
                .withDefault("nextval('" + name + "'::regclass)");
    }

    TableDefinition primaryKey(TableDefinition table, KeyDefinition written) {
        requireColumns(table, written.parts());
        String name = work.mysql()
                ? ""
                : written.name().isEmpty() && work.postgres() ? names.postgres(table, "", "pkey") : written.name();
        TableDefinition keyed = table.withPrimaryKey(written.withName(name));
        if (work.sqlite() && !table.options().containsKey("without rowid")) {
            return keyed;
        }
        List<String> columns = written.columns();
        return keyed.withColumns(keyed.columns().stream()
                .map(c -> columns.stream().anyMatch(k -> work.same(k, c.name())) ? c.withNullable(false) : c)
                .toList());
    }

    TableDefinition unique(TableDefinition table, KeyDefinition written) {
        requireColumns(table, written.parts());
        if (work.postgres() && written.name().isEmpty()) {
            String name = names.postgres(table, names.postgresColumns(written.parts(), written.include()), "key");
            return table.withUniques(plus(table.uniques(), written.withName(name)));
        }
        requireFree(table, written.name());
        return table.withUniques(plus(table.uniques(), written));
    }

    TableDefinition index(TableDefinition table, IndexDefinition written) {
        requireColumns(table, written.parts());
        if (work.mysql()) {
            requireKind(written);
            requirePrefixes(table, written);
            String name = written.name().isEmpty() ? names.mysqlIndex(table, written) : written.name();
            if (table.index(name).isPresent()) {
                throw new RefusedException("Table " + table.name() + " has an index " + name + " already.");
            }
            return withoutImplied(table, written)
                    .withIndexes(plus(withoutImplied(table, written).indexes(), written.withName(name)));
        }
        String name = written.name().isEmpty() && work.postgres()
                ? names.postgres(table, names.postgresColumns(written.parts(), written.include()), "idx")
                : written.name();
        return table.withIndexes(plus(table.indexes(), written.withName(name)));
    }

    /** An index that MySQL made for a foreign key goes when another one can serve it. */
    private TableDefinition withoutImplied(TableDefinition table, IndexDefinition added) {
        return table.withIndexes(table.indexes().stream()
                .filter(index -> !(index.options().containsKey(ForeignKeys.IMPLIED)
                        && ForeignKeys.covers(added, index.columns(), work)))
                .toList());
    }

    private void requireKind(IndexDefinition index) {
        boolean vector = index.kind() == IndexDefinition.Kind.VECTOR;
        if (vector && !(work.mariaDb() && work.server().atLeast(11, 7))) {
            throw new RefusedException("This server has no vector indexes: " + index.name() + ".");
        }
        if (work.mariaDb() && index.options().containsKey("parser")) {
            throw new UndecidedException(
                    "Whether the server has full-text parser " + index.options().get("parser") + " is not known.");
        }
    }

    private void requirePrefixes(TableDefinition table, IndexDefinition index) {
        if (index.kind() == IndexDefinition.Kind.FULLTEXT || index.kind() == IndexDefinition.Kind.VECTOR) {
            return;
        }
        for (IndexPart part : index.parts()) {
            if (part.column() != null && part.prefixLength() == 0) {
                String type = work.column(table, part.column()).type().name();
                if (BLOBS.contains(type) && !(work.mariaDb() && index.kind() == IndexDefinition.Kind.UNIQUE)) {
                    throw new RefusedException("Index " + index.name() + " needs a prefix length for column "
                            + part.column() + " of type " + type + ".");
                }
            }
        }
    }

    TableDefinition check(TableDefinition table, CheckDefinition written) {
        CheckDefinition check = written;
        String name = written.name();
        List<String> used = table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(column -> work.mentions(written.expression(), column))
                .toList();
        if (name.isEmpty() && work.postgres()) {
            String middle = !written.column().isEmpty() ? written.column() : used.size() == 1 ? used.get(0) : "";
            name = names.postgres(table, middle, "check");
        } else if (name.isEmpty() && work.mariaDb()) {
            name = written.column().isEmpty() ? names.mariaDbCheck(table) : written.column();
        } else if (name.isEmpty() && work.mysql()) {
            name = names.mysqlNumbered(table, "_chk_");
        } else if (!name.isEmpty() && !work.sqlite() && table.check(name).isPresent()) {
            throw new RefusedException("Table " + table.name() + " has a check " + name + " already.");
        }
        String column = work.mariaDb() || work.sqlite() ? check.column() : "";
        return table.withChecks(plus(
                table.checks(),
                new CheckDefinition(name, check.expression(), check.enforced(), check.validated(), column)));
    }

    TableDefinition exclusion(TableDefinition table, CheckDefinition written) {
        String name = written.name().isEmpty() ? names.postgres(table, "", "excl") : written.name();
        return table.withExclusions(plus(table.exclusions(), written.withName(name)));
    }

    ForeignKeyDefinition named(TableDefinition table, ForeignKeyDefinition key) {
        if (!key.name().isEmpty() || work.sqlite()) {
            return key;
        }
        String name = work.mysql()
                ? names.mysqlNumbered(table, "_ibfk_")
                : work.postgres() ? names.postgres(table, String.join("_", key.columns()), "fkey") : "";
        return key.withName(name);
    }

    private void requireFree(TableDefinition table, String name) {
        boolean taken = !name.isEmpty()
                && (table.unique(name).isPresent()
                        || (work.postgres() && relationExists(table.name().sibling(name))));
        if (taken) {
            throw new RefusedException("There is a relation or constraint " + name + " already.");
        }
    }

    /** True if PostgreSQL has a table, index, sequence or view of that name. */
    boolean relationExists(ObjectName name) {
        return work.find(name).isPresent()
                || work.findView(name).isPresent()
                || work.schema().sequence(name).isPresent()
                || work.schema().tables().stream()
                        .filter(table -> table.name().schema().equals(name.schema()))
                        .anyMatch(table ->
                                table.indexes().stream().anyMatch(i -> i.name().equals(name.name()))
                                        || table.uniques().stream()
                                                .anyMatch(k -> k.name().equals(name.name()))
                                        || (table.primaryKey() != null
                                                && table.primaryKey().name().equals(name.name())));
    }

    private void requireColumns(TableDefinition table, List<IndexPart> parts) {
        for (IndexPart part : parts) {
            if (part.column() != null) {
                work.column(table, part.column());
            } else if (work.mariaDb()) {
                throw new RefusedException("MariaDB has no indexes on expressions: " + part.subject() + ".");
            }
            if (part.options().contains("without overlaps") && !work.server().atLeast(18, 0)) {
                throw new RefusedException("WITHOUT OVERLAPS needs PostgreSQL 18.");
            }
        }
    }

    static <T> List<T> plus(List<T> list, T added) {
        List<T> result = new ArrayList<>(list);
        result.add(added);
        return result;
    }
}
