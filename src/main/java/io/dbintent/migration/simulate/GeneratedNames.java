package io.dbintent.migration.simulate;

import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a product gives to keys, checks and indexes that were written without one. */
final class GeneratedNames {

    private static final int POSTGRES_LENGTH = 63;
    private static final Pattern CALL = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\(.*\\)\\s*", Pattern.DOTALL);

    private final Workspace work;

    GeneratedNames(Workspace work) {
        this.work = work;
    }

    /** The names that relations and constraints of a PostgreSQL schema have. */
    private Set<String> postgresNames(ObjectName table, TableDefinition current) {
        Set<String> names = new HashSet<>();
        for (TableDefinition other : work.schema().tables()) {
            TableDefinition one = other.name().equals(current.name()) ? current : other;
            if (one.name().schema().equals(table.schema())) {
                names.addAll(relations(one));
            }
        }
        names.addAll(relations(current));
        current.checks().forEach(check -> names.add(check.name()));
        current.foreignKeys().forEach(key -> names.add(key.name()));
        work.schema().sequences().forEach(sequence -> names.add(sequence.name().name()));
        work.schema().views().forEach(view -> names.add(view.name().name()));
        return names;
    }

    private static Set<String> relations(TableDefinition table) {
        Set<String> names = new HashSet<>();
        names.add(table.name().name());
        if (table.primaryKey() != null) {
            names.add(table.primaryKey().name());
        }
        table.uniques().forEach(key -> names.add(key.name()));
        table.exclusions().forEach(key -> names.add(key.name()));
        table.indexes().forEach(index -> names.add(index.name()));
        return names;
    }

    /** PostgreSQL: {@code table_column_suffix}, cut to length, with a number where that is taken. */
    String postgres(TableDefinition table, String middle, String suffix) {
        Set<String> taken = postgresNames(table.name(), table);
        String label = suffix;
        for (int i = 1; ; i++) {
            String name = joined(table.name().name(), middle, label);
            if (!taken.contains(name)) {
                return name;
            }
            label = suffix + i;
        }
    }

    private static String joined(String first, String middle, String label) {
        int overhead = label.length() + 1 + (middle.isEmpty() ? 0 : 1);
        int room = POSTGRES_LENGTH - overhead;
        int a = bytes(first);
        int b = bytes(middle);
        while (a + b > room) {
            if (a > b) {
                a--;
            } else {
                b--;
            }
        }
        return cut(first, a) + (middle.isEmpty() ? "" : "_" + cut(middle, b)) + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String text, int bytes) {
        String result = text;
        while (bytes(result) > bytes) {
            result = result.substring(0, result.length() - 1);
        }
        return result;
    }

    /** PostgreSQL's middle part for an index: its columns, a function's name or {@code expr} for expressions. */
    String postgresColumns(List<IndexPart> parts, List<String> include) {
        Set<String> used = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (IndexPart part : parts) {
            append(text, used, part.column() != null ? part.column() : ofExpression(part.subject()));
        }
        for (String column : include) {
            append(text, used, column);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Set<String> used, String name) {
        String unique = name;
        for (int i = 1; !used.add(unique); i++) {
            unique = name + i;
        }
        text.append(text.isEmpty() ? "" : "_").append(unique);
    }

    private static String ofExpression(String expression) {
        Matcher call = CALL.matcher(expression);
        return call.matches() ? call.group(1).toLowerCase(Locale.ROOT) : "expr";
    }

    /** MySQL: the first column's name, with {@code _2}, {@code _3} where that is taken. */
    String mysqlIndex(TableDefinition table, IndexDefinition index) {
        String column = index.parts().get(0).column();
        String base = column == null ? "functional_index" : column.equalsIgnoreCase("PRIMARY") ? "PRIMARY_2" : column;
        String name = base;
        for (int i = 2; table.index(name).isPresent(); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    /** MySQL: {@code table_ibfk_N}, MySQL's checks {@code table_chk_N}: one more than the highest there is. */
    String mysqlNumbered(TableDefinition table, String infix) {
        String prefix = table.name().name() + infix;
        int highest = 0;
        List<String> names = infix.equals("_ibfk_")
                ? table.foreignKeys().stream().map(key -> key.name()).toList()
                : table.checks().stream().map(check -> check.name()).toList();
        for (String name : names) {
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))
                    && name.substring(prefix.length()).matches("\\d{1,9}")) {
                highest = Math.max(highest, Integer.parseInt(name.substring(prefix.length())));
            }
        }
        return prefix + (highest + 1);
    }

    /** MariaDB's checks of a table: {@code CONSTRAINT_N}, the lowest that is free. */
    String mariaDbCheck(TableDefinition table) {
        int number = 1;
        while (table.check("CONSTRAINT_" + number).isPresent()) {
            number++;
        }
        return "CONSTRAINT_" + number;
    }
}
