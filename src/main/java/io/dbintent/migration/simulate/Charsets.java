package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Character sets and collations of MySQL and MariaDB: what a table and its columns have where none was written. */
final class Charsets {

    private static final Set<String> TEXT =
            Set.of("char", "varchar", "text", "tinytext", "mediumtext", "longtext", "enum", "set");
    private static final List<String> TEXTS = List.of("tinytext", "text", "mediumtext", "longtext");
    private static final Map<String, String> USUAL = Map.of(
            "latin1", "latin1_swedish_ci",
            "ascii", "ascii_general_ci",
            "utf8mb3", "utf8mb3_general_ci",
            "binary", "binary",
            "ucs2", "ucs2_general_ci",
            "utf16", "utf16_general_ci",
            "utf32", "utf32_general_ci",
            "cp1251", "cp1251_general_ci",
            "sjis", "sjis_japanese_ci",
            "gbk", "gbk_chinese_ci");

    private final Workspace work;

    Charsets(Workspace work) {
        this.work = work;
    }

    static boolean isText(String type) {
        return TEXT.contains(type);
    }

    /** A text column whose characters take more bytes now becomes the next larger type, so that it holds as many. */
    static ColumnDefinition grown(ColumnDefinition column, String from, String to) {
        int next = TEXTS.indexOf(column.type().name()) + 1;
        boolean grows = next > 0 && next < TEXTS.size() && bytes(setOf(to)) > bytes(setOf(from));
        return grows ? column.withType(column.type().named(TEXTS.get(next))) : column;
    }

    private static int bytes(String charset) {
        return switch (charset) {
            case "utf8mb4", "utf16", "utf16le", "utf32", "gb18030" -> 4;
            case "utf8mb3", "ujis", "eucjpms" -> 3;
            case "ucs2", "gbk", "sjis", "big5", "cp932", "euckr", "gb2312" -> 2;
            default -> 1;
        };
    }

    String usual(String charset) {
        if (charset.equals("utf8mb4")) {
            boolean uca = work.mariaDb() && work.server().atLeast(11, 5);
            return uca ? "utf8mb4_uca1400_ai_ci" : work.mariaDb() ? "utf8mb4_general_ci" : "utf8mb4_0900_ai_ci";
        }
        return USUAL.getOrDefault(charset, charset + "_general_ci");
    }

    static String setOf(String collation) {
        int end = collation.indexOf('_');
        String set = end < 0 ? collation : collation.substring(0, end);
        return set.equals("utf8") ? "utf8mb3" : set;
    }

    private static String collationName(String collation) {
        return collation.startsWith("utf8_") ? "utf8mb3_" + collation.substring(5) : collation;
    }

    /** The table with its engine, character set and collation filled in; other products' tables stay as they are. */
    TableDefinition ofTable(TableDefinition table) {
        if (!work.mysql()) {
            return table;
        }
        Map<String, String> options = new TreeMap<>(table.options());
        options.putIfAbsent("engine", "innodb");
        String charset = options.get("charset");
        String collation = options.get("collate");
        if (collation != null) {
            options.put("collate", collationName(collation));
            options.put("charset", setOf(collation));
        } else if (charset != null) {
            options.put("collate", usual(charset));
        } else {
            String byDefault = work.schema().defaults().getOrDefault("collate", usual("utf8mb4"));
            options.put("collate", byDefault);
            options.put("charset", setOf(byDefault));
        }
        return table.withOptions(options);
    }

    /** The column with a character set and collation only where they differ from its table's. */
    ColumnDefinition ofColumn(TableDefinition table, ColumnDefinition column) {
        if (!work.mysql()) {
            return column;
        }
        if (!isText(column.type().name())) {
            return column.withCharset(null, null);
        }
        String tableCollation = table.options().getOrDefault("collate", usual("utf8mb4"));
        Map<String, String> options = new TreeMap<>(column.options());
        boolean binary = options.remove("charset attribute") != null;
        String collation = collationOf(column, binary ? setOf(tableCollation) + "_bin" : tableCollation);
        boolean same = collation.equals(tableCollation);
        return column.withOptions(options).withCharset(same ? null : setOf(collation), same ? null : collation);
    }

    private String collationOf(ColumnDefinition column, String tableCollation) {
        @Nullable String collation = column.collation();
        if (collation != null) {
            return collationName(collation);
        }
        @Nullable String charset = column.charset();
        return charset == null ? tableCollation : usual(charset);
    }
}
