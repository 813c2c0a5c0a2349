package io.dbintent.migration.ddl;

import io.dbintent.sql.Dialect;
import io.dbintent.sql.FunctionList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds calls of functions that are not on the list of those that only compute. What a function of the schema's own does
 * is not known, so that it is refused like any other that nobody has looked at.
 */
final class GuardedFunctions {

    private static final String LIST = "functions.txt";
    private static final Set<String> ALSO = also();

    /** Behind one of these a call may begin; a name behind another name is a type, a table or an alias. */
    private static final Set<String> BEFORE_CALL = Set.of(
            ("SELECT WHERE AND OR NOT XOR WHEN THEN ELSE CASE DEFAULT BY IN BETWEEN LIKE ILIKE RLIKE REGEXP GLOB MATCH TO ESCAPE"
                            + " IS HAVING RETURNING DISTINCT ALL ANY SOME LIMIT OFFSET USING FROM JOIN LATERAL INTERVAL ZONE DIV MOD"
                            + " BINARY VALUES VALUE FETCH SET DO UNION EXCEPT INTERSECT APPLY STRAIGHT_JOIN ROWS")
                    .split(" +", -1));

    /** Words that a bracket follows without making them a call. */
    private static final Set<String> NO_CALL = Set.of(
            ("UNIQUE PRIMARY KEY INDEX FOREIGN CHECK CONSTRAINT EXCLUDE VALUES VALUE IN EXISTS ANY ALL SOME AND OR NOT XOR CASE WHEN"
                            + " THEN ELSE SELECT FROM WHERE ON USING SET AS OVER FILTER ROW ARRAY INTERVAL LIKE ILIKE RLIKE REGEXP"
                            + " BETWEEN FULLTEXT SPATIAL PARTITION SUBPARTITION RANGE LIST HASH COLUMNS LATERAL UNION EXCEPT INTERSECT"
                            + " WITH INCLUDE RETURNING DISTINCT CONFLICT ADD MODIFY CHANGE DROP ALTER BY IS DEFAULT LIMIT JOIN DIV MOD"
                            + " BTREE RTREE GIST GIN BRIN SPGIST HNSW IVFFLAT SETS ROLLUP CUBE GROUPING COLLATE TO OFFSET ESCAPE"
                            + " VARCHAR CHAR CHARACTER DECIMAL NUMERIC DEC NVARCHAR NCHAR VARCHAR2 NUMBER INT INTEGER BIGINT SMALLINT TINYINT"
                            + " MEDIUMINT FLOAT DOUBLE REAL VARBINARY TEXT BLOB DATETIME TIMESTAMP TIME YEAR TIMESTAMPTZ BIT BOOLEAN VARYING VECTOR"
                            + " BINARY SEPARATOR WITHIN GROUP ORDER HAVING RESTART INTO TABLE ENUM SUBPARTITIONS COLUMN")
                    .split(" +", -1));

    private final List<Token> tokens;
    private final Dialect dialect;
    private final boolean query;

    private GuardedFunctions(List<Token> tokens, Dialect dialect, boolean query) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.query = query;
    }

    /**
     * The functions called that are not on the list, as written.
     *
     * @param query whether the statement is about rows or holds a query, where ON begins a condition
     */
    static Set<String> unknown(List<Token> tokens, Dialect dialect, boolean query) {
        GuardedFunctions functions = new GuardedFunctions(tokens, dialect, query);
        FunctionList known = FunctionList.of(dialect);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String name = tokens.get(i).value().toLowerCase(Locale.ROOT);
            if (functions.called(i) && !known.has(name) && !ALSO.contains(name)) {
                found.add(tokens.get(i).value());
            }
        }
        return found;
    }

    private static Set<String> also() {
        try (InputStream in = GuardedFunctions.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("The list " + LIST + " is missing from the library's jar.");
            }
            Set<String> names = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    names.addAll(List.of(line.strip().split(" +", -1)));
                }
            }
            return Set.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of functions " + LIST, e);
        }
    }

    private boolean called(int i) {
        Token token = tokens.get(i);
        if (!token.isName() || !tokens.get(i + 1).is("(") || NO_CALL.contains(token.keyword())) {
            return false;
        }
        int first = i;
        while (first > 1 && GuardedNames.dot(tokens, first - 1)) {
            first -= 2;
        }
        if (first == 0) {
            return false;
        }
        Token before = tokens.get(first - 1);
        boolean place = before.kind() == Token.Kind.SYMBOL
                ? !before.is(")") && !before.is("]") && !before.is("::")
                : BEFORE_CALL.contains(before.keyword()) || (query && before.is("ON"));
        return place && !commonTable(i) && !prefixLength(i);
    }

    /** {@code WITH a AS (...), b (x) AS (SELECT ...)} names columns of {@code b}. */
    private boolean commonTable(int i) {
        int after = closing(i + 1);
        boolean as = after + 2 < tokens.size() && tokens.get(after).is("AS");
        int inside = after + 2;
        if (as && !tokens.get(after + 1).is("(")) {
            inside = after + (tokens.get(after + 1).is("NOT") ? 4 : 3);
        }
        return as
                && inside < tokens.size()
                && Set.of("SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "TABLE")
                        .contains(tokens.get(inside).keyword());
    }

    /** MySQL's {@code KEY k (name(10))}: a number alone, in the list of an index. */
    private boolean prefixLength(int i) {
        boolean mysql = dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
        if (!mysql || query || closing(i + 1) != i + 4 || tokens.get(i + 2).kind() != Token.Kind.NUMBER) {
            return false;
        }
        int open = i - 1;
        int depth = 0;
        while (open >= 0 && !(depth == 0 && tokens.get(open).is("("))) {
            depth += tokens.get(open).is(")") ? 1 : tokens.get(open).is("(") ? -1 : 0;
            open--;
        }
        if (open < 1) {
            return false;
        }
        Token list = tokens.get(open - 1);
        return list.kind() == Token.Kind.QUOTED_NAME
                || (list.kind() == Token.Kind.WORD
                        && !Set.of("CHECK", "DEFAULT", "AS", "IN", "VALUES").contains(list.keyword())
                        && !FunctionList.of(dialect).has(list.value().toLowerCase(Locale.ROOT)));
    }

    /** The index behind the bracket that closes the one at {@code open}. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }
}
