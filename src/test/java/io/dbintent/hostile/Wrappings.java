package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ways to hide an attack: an expression that does harm, or a statement that does. */
final class Wrappings {

    private static final List<String> EXPRESSION = List.of(
            "SELECT %s",
            "SELECT %s FROM agents",
            "SELECT 1 FROM agents WHERE %s IS NULL",
            "SELECT 1 FROM agents WHERE id = 1 OR %s IS NOT NULL",
            "SELECT 1 FROM agents WHERE id IN (SELECT %s)",
            "SELECT 1 FROM agents WHERE EXISTS (SELECT %s)",
            "SELECT id FROM agents ORDER BY %s",
            "SELECT COUNT(*) FROM agents GROUP BY %s",
            "SELECT COUNT(*) FROM agents HAVING %s IS NULL",
            "SELECT 1 FROM agents a JOIN agents b ON %s IS NULL",
            "SELECT CASE WHEN %s IS NULL THEN 1 ELSE 2 END",
            "SELECT CASE WHEN 1 = 0 THEN %s ELSE 2 END",
            "SELECT COALESCE(NULL, %s)",
            "SELECT (SELECT (SELECT %s))",
            "SELECT * FROM (SELECT %s AS a) x",
            "SELECT * FROM (SELECT * FROM (SELECT %s AS a) x) y",
            "WITH x AS (SELECT %s AS a) SELECT * FROM x",
            "WITH x AS (SELECT %s AS a), y AS (SELECT 1 AS a) SELECT * FROM y",
            "SELECT name FROM agents UNION ALL SELECT %s",
            "SELECT 1 WHERE 1 = 0 UNION SELECT %s",
            "SELECT COUNT(*) OVER (ORDER BY %s) FROM agents",
            "SELECT ((((((((((%s))))))))))",
            "SELECT 1 /* hidden */ , %s",
            "SELECT 1 -- hidden\n , %s",
            "SELECT '--', %s",
            "SELECT '/*', %s, '*/'",
            "SELECT 1 LIMIT 1 OFFSET %s",
            "\uFEFFSELECT %s",
            "SELECT\u00A0%s",
            "SELECT 1,\u000B%s",
            "SELECT MAX(%s) FROM agents",
            "SELECT DISTINCT %s FROM agents",
            "(SELECT %s)",
            "SELECT %s;");

    private static final List<String> MYSQL_EXPRESSION = List.of(
            "SELECT '\\'' , %s FROM agents -- ' FROM agents",
            "SELECT \"\\\"\" , %s FROM agents -- \" FROM agents",
            "SELECT 1 /*! , %s */",
            "SELECT 1 /*!50000 , %s */",
            "SELECT 1 /*M! , %s */",
            "SELECT 1 # hidden\n , %s",
            "SELECT 1 /* /*! */ , %s */",
            "SELECT IF(1 = 1, %s, 0)",
            "SELECT 1 --\t\n , %s",
            "SELECT _utf8mb4'x' , %s");

    private static final List<String> POSTGRES_EXPRESSION = List.of(
            "SELECT E'\\'' , %s --'",
            "SELECT $a$ ' $a$ , %s -- '",
            "SELECT 1 /* a /* b */ */ , %s",
            "SELECT (%s)::text",
            "SELECT ARRAY[%s]",
            "SELECT 1 FROM agents, LATERAL (SELECT %s) x",
            "SELECT COUNT(*) FILTER (WHERE %s IS NULL) FROM agents");

    private static final List<String> STATEMENT = List.of(
            "%s",
            "%s;",
            "  \n\t%s",
            "/* x */ %s",
            "-- x\n%s",
            "SELECT 1; %s",
            "SELECT 1;\n%s;",
            "SELECT 1 ;; %s",
            "; %s",
            "SELECT 1 -- x\n; %s",
            "SELECT 1 /* x */; %s",
            "SELECT ';'; %s",
            "SELECT * FROM agents WHERE name = 'x'; %s -- '",
            "(%s)",
            "SELECT * FROM (%s) x",
            "SELECT 1 FROM agents WHERE EXISTS (%s)",
            "WITH x AS (SELECT 1) %s",
            "WITH x AS (%s) SELECT * FROM x",
            "WITH x AS (%s RETURNING *) SELECT * FROM x",
            "SELECT 1 UNION %s",
            "EXPLAIN %s",
            "EXPLAIN ANALYZE %s",
            "BEGIN; %s; COMMIT",
            "COMMIT; %s",
            "ROLLBACK; %s",
            "\uFEFF%s",
            "\u00A0%s",
            "SELECT 1\u0000; %s",
            "SELECT 1 /*! ; %s */",
            "/*! %s */",
            "SELECT '\\''; %s -- '");

    private static final List<String> MYSQL_STATEMENT = List.of(
            "/*!50000 %s */",
            "/*M! %s */",
            "SELECT 1 # x\n; %s",
            "SELECT \"\\\"\"; %s -- \"",
            "SET autocommit = 1; %s",
            "SET TRANSACTION READ WRITE; %s",
            "PREPARE p FROM \"%s\"",
            "EXECUTE IMMEDIATE \"%s\"",
            "BEGIN NOT ATOMIC %s; END",
            "DELIMITER //\n%s//");

    private static final List<String> POSTGRES_STATEMENT = List.of(
            "DO $$ BEGIN %s; END $$",
            "SELECT $$;$$; %s",
            "SET TRANSACTION READ WRITE; %s",
            "SELECT E'\\''; %s --'",
            "PREPARE p AS %s",
            "COPY (%s RETURNING *) TO STDOUT",
            "DECLARE c CURSOR FOR %s");

    private Wrappings() {}

    static List<String> ofExpression(Dialect dialect, String expression) {
        List<String> templates = new ArrayList<>(EXPRESSION);
        if (dialect.isMySqlFamily()) {
            templates.addAll(MYSQL_EXPRESSION);
        } else if (dialect == Dialect.POSTGRESQL) {
            templates.addAll(POSTGRES_EXPRESSION);
        }
        List<String> statements = new ArrayList<>();
        for (String template : templates) {
            statements.add(put(template, expression));
        }
        for (String spelling : spellings(expression)) {
            statements.add("SELECT " + spelling + " FROM agents");
        }
        return statements;
    }

    static List<String> ofStatement(Dialect dialect, String statement) {
        List<String> templates = new ArrayList<>(STATEMENT);
        if (dialect.isMySqlFamily()) {
            templates.addAll(MYSQL_STATEMENT);
        } else if (dialect == Dialect.POSTGRESQL) {
            templates.addAll(POSTGRES_STATEMENT);
        }
        List<String> statements = new ArrayList<>();
        for (String template : templates) {
            statements.add(put(template, statement));
        }
        statements.add(alternating(statement));
        statements.add(statement.replace(" ", "/**/"));
        statements.add(statement.replace(" ", "\n"));
        return statements;
    }

    private static String put(String template, String attack) {
        return template.replace("%s", attack);
    }

    /** The same call in other letters, and with what may stand between its name and its parenthesis. */
    private static List<String> spellings(String expression) {
        return List.of(
                expression.toLowerCase(Locale.ROOT),
                alternating(expression),
                expression.replaceFirst("\\(", " ("),
                expression.replaceFirst("\\(", "\n("),
                expression.replaceFirst("\\(", "/**/("),
                expression.replaceFirst("^(\\w+)\\(", "\"$1\"("),
                expression.replaceFirst("^(\\w+)\\(", "`$1`("),
                expression.replaceFirst("^(\\w+)\\(", "[$1]("));
    }

    /** Every other letter the other way round; quoted text as it was. */
    private static String alternating(String text) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            changed.append(quoted ? c : i % 2 == 0 ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return changed.toString();
    }
}
