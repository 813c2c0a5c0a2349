package io.dbintent.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The functions that a query may call: what only computes, on the dialect at hand. */
public final class FunctionList {

    private static final Map<Dialect, FunctionList> BY_DIALECT = new ConcurrentHashMap<>();

    private final Set<String> scalar;
    private final Set<String> tables;

    private FunctionList(Set<String> scalar, Set<String> tables) {
        this.scalar = Set.copyOf(scalar);
        this.tables = Set.copyOf(tables);
    }

    /** The list for a product. */
    public static FunctionList of(Dialect dialect) {
        return BY_DIALECT.computeIfAbsent(dialect, FunctionList::load);
    }

    /** True if the function only computes a value; {@code name} in lower case. */
    public boolean has(String name) {
        return scalar.contains(name);
    }

    void check(String name) {
        if (!scalar.contains(AsciiCase.lower(name))) {
            throw new Refusal(
                    FindingCode.SQL_FUNCTION,
                    "The function '" + Excerpt.of(name)
                            + "' is not on the list of functions that only compute: write the" + " query without it.");
        }
    }

    void checkTableFunction(String name) {
        if (!tables.contains(AsciiCase.lower(name))) {
            throw new Refusal(
                    FindingCode.SQL_TABLE_FUNCTION,
                    "The function '" + Excerpt.of(name) + "' must not stand in FROM: read tables and subqueries only.");
        }
    }

    private static FunctionList load(Dialect dialect) {
        String own =
                switch (dialect) {
                    case MYSQL, MARIADB -> "mysql";
                    case POSTGRESQL -> "postgresql";
                    case SQLITE -> "sqlite";
                    case H2 -> "h2";
                    case ORACLE, SQLSERVER, GENERIC -> "generic";
                };
        Set<String> scalar = new HashSet<>(read("common"));
        scalar.addAll(read(own));
        return new FunctionList(scalar, read(own + "-tables"));
    }

    private static Set<String> read(String list) {
        String resource = "functions/" + list + ".txt";
        try (InputStream in = FunctionList.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Set.of();
            }
            Set<String> names = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String words = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
                for (String name : words.strip().split(" +", -1)) {
                    if (!name.isEmpty()) {
                        names.add(name);
                    }
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of functions " + resource, e);
        }
    }
}
