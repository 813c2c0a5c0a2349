package io.dbintent.migration.requests;

import io.dbintent.migration.change.DeclaredType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The terms for types that the set's README defines. */
final class Types {

    private static final Map<String, Set<String>> SERVERS = Map.ofEntries(
            Map.entry("smallint", Set.of("smallint")),
            Map.entry("int", Set.of("int", "mediumint", "integer")),
            Map.entry("bigint", Set.of("bigint")),
            Map.entry("decimal", Set.of("decimal", "numeric")),
            Map.entry("double", Set.of("double", "double precision")),
            Map.entry("boolean", Set.of("boolean")),
            Map.entry("char", Set.of("char", "character")),
            Map.entry("varchar", Set.of("varchar", "character varying")),
            Map.entry("text", Set.of("text", "mediumtext", "longtext")),
            Map.entry("enum", Set.of("enum")),
            Map.entry("date", Set.of("date")),
            Map.entry("time", Set.of("time", "time without time zone")),
            Map.entry(
                    "timestamp",
                    Set.of("datetime", "timestamp", "timestamp with time zone", "timestamp without time zone")));

    private static final Map<String, Set<String>> SQLITE = Map.ofEntries(
            Map.entry("smallint", Set.of("smallint", "integer")),
            Map.entry("int", Set.of("int", "integer")),
            Map.entry("bigint", Set.of("bigint", "integer")),
            Map.entry("decimal", Set.of("decimal", "numeric")),
            Map.entry("double", Set.of("real", "double", "double precision")),
            Map.entry("boolean", Set.of("boolean", "integer")),
            Map.entry("char", Set.of("char", "text")),
            Map.entry("varchar", Set.of("varchar")),
            Map.entry("text", Set.of("text", "clob")),
            Map.entry("enum", Set.of()),
            Map.entry("date", Set.of("date")),
            Map.entry("time", Set.of("time")),
            Map.entry("timestamp", Set.of("timestamp", "datetime")));

    private Types() {}

    static boolean matches(DeclaredType type, List<String> terms, boolean sqlite, boolean postgres) {
        return terms.stream().anyMatch(term -> one(type, term, sqlite, postgres));
    }

    private static boolean one(DeclaredType type, String term, boolean sqlite, boolean postgres) {
        String name = type.name().toLowerCase(Locale.ROOT);
        String word = term.replaceAll("\\(.*", "");
        String sizes = term.contains("(") ? term.replaceAll(".*\\(|\\).*|\\s", "") : "";
        boolean mysqlTruth = !sqlite
                && (name.equals("tinyint") || name.equals("bit"))
                && type.arguments().equals(List.of("1"));
        if (word.equals("boolean") && mysqlTruth) {
            return true;
        }
        boolean sized = sizes.isEmpty()
                || String.join(",", type.arguments()).replace(" ", "").equals(sizes);
        if (sqlite && name.equals("text") && (word.equals("char") || (word.equals("varchar") && sizes.isEmpty()))) {
            return true;
        }
        return (sqlite ? SQLITE : SERVERS).getOrDefault(word, Set.of()).contains(name)
                && sized
                && !(postgres && name.equals("datetime"));
    }
}
