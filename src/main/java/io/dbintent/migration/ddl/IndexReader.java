package io.dbintent.migration.ddl;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexDefinition.Kind;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads indexes, inside a table's definition and on their own. */
final class IndexReader {

    private final Cursor cursor;

    IndexReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** {@code CREATE ... INDEX ...}, from after CREATE. */
    SchemaChange create() {
        Kind kind = Kind.PLAIN;
        String word = cursor.acceptOne("UNIQUE", "FULLTEXT", "SPATIAL", "VECTOR", "BITMAP");
        if (word != null && !word.equals("BITMAP")) {
            kind = Kind.valueOf(word);
        }
        cursor.acceptOne("CLUSTERED", "NONCLUSTERED");
        cursor.expect("INDEX");
        boolean concurrently = cursor.accept("CONCURRENTLY");
        boolean ifNotExists = cursor.acceptIfNotExists();
        String name = "";
        String schema = "";
        if (!cursor.at("ON")) {
            ObjectName written = cursor.objectName();
            name = written.name();
            schema = written.schema();
        } else if (cursor.mysql()) {
            throw new UnreadableException("An index needs a name before ON.");
        }
        String method = method();
        cursor.expect("ON");
        cursor.accept("ONLY");
        ObjectName table = cursor.objectName();
        if (!schema.isEmpty() && table.schema().isEmpty()) {
            table = new ObjectName(schema, table.name());
        }
        IndexDefinition index = definition(name, kind, method);
        return new IndexChange.Add(table, index, ifNotExists, concurrently);
    }

    /** An index in a MySQL table's definition; null if the next words begin something else. */
    @Nullable
    SchemaChange inTable(ObjectName table) {
        if (!cursor.mysql()) {
            return null;
        }
        Kind kind = Kind.PLAIN;
        if (cursor.at("FULLTEXT")
                || cursor.at("SPATIAL")
                || cursor.at("VECTOR", "INDEX")
                || cursor.at("VECTOR", "KEY")) {
            if (cursor.peek(1).kind() != Token.Kind.WORD
                    && !cursor.peek(1).is("(")
                    && cursor.peek(1).kind() != Token.Kind.QUOTED_NAME) {
                return null;
            }
            kind = Kind.valueOf(cursor.next().keyword());
            cursor.acceptOne("INDEX", "KEY");
        } else if (cursor.acceptOne("INDEX", "KEY") == null) {
            return null;
        }
        boolean ifNotExists = cursor.acceptIfNotExists();
        String name = cursor.at("(") || cursor.at("USING") ? "" : cursor.name();
        return new IndexChange.Add(table, definition(name, kind, method()), ifNotExists, false);
    }

    /** MySQL's {@code UNIQUE [KEY] [name] (...)}, from after KEY. */
    SchemaChange unique(ObjectName table, String constraint) {
        boolean ifNotExists = cursor.acceptIfNotExists();
        String name = cursor.at("(") || cursor.at("USING") ? constraint : cursor.name();
        return new IndexChange.Add(table, definition(name, Kind.UNIQUE, method()), ifNotExists, false);
    }

    private String method() {
        return cursor.accept("USING") ? cursor.next().value().toLowerCase(Locale.ROOT) : "";
    }

    private IndexDefinition definition(String name, Kind kind, String before) {
        String method = before.isEmpty() ? method() : before;
        IndexDefinition index = IndexDefinition.of(name, kind, parts());
        Map<String, String> options = new TreeMap<>();
        boolean more = true;
        while (more) {
            if (cursor.accept("INCLUDE")) {
                index = index.withInclude(cursor.names());
            } else if (cursor.accept("WHERE")) {
                index = index.withWhere(cursor.until(Set.of()));
            } else if (cursor.accept("NULLS", "NOT", "DISTINCT")) {
                options.put("nulls not distinct", "true");
            } else if (cursor.at("WITH", "(")) {
                cursor.next();
                options.putAll(cursor.bracketedOptions());
            } else if (cursor.accept("WITH", "PARSER")) {
                options.put("parser", cursor.name().toLowerCase(Locale.ROOT));
            } else if (cursor.accept("USING")) {
                method = cursor.next().value().toLowerCase(Locale.ROOT);
            } else if (cursor.accept("COMMENT")) {
                cursor.accept("=");
                index = index.withComment(cursor.string());
            } else if (cursor.acceptOne("INVISIBLE", "IGNORED") != null) {
                options.put("invisible", "true");
            } else if (cursor.accept("TABLESPACE")
                    || cursor.accept("KEY_BLOCK_SIZE")
                    || cursor.accept("ENGINE_ATTRIBUTE")) {
                cursor.accept("=");
                cursor.next();
            } else {
                more = cursor.acceptOne("VISIBLE", "CLUSTERING", "NOLOGGING", "ONLINE", "REVERSE") != null
                        || cursor.accept("NOT", "IGNORED")
                        || cursor.accept("NULLS", "DISTINCT");
            }
        }
        return index.withMethod(usual(method) ? "" : method).withOptions(options);
    }

    private boolean usual(String method) {
        return method.equals("btree") || (method.equals("hash") && cursor.mysql());
    }

    /** The parts between round brackets. */
    List<IndexPart> parts() {
        List<IndexPart> parts = new ArrayList<>();
        cursor.expect("(");
        do {
            parts.add(part());
        } while (cursor.accept(","));
        cursor.expect(")");
        return parts;
    }

    private IndexPart part() {
        int start = cursor.at();
        if (cursor.peek().isName()
                && !cursor.peek(1).is(".")
                && !cursor.peek(1).is("->")
                && !cursor.peek(1).is("->>")) {
            String column = cursor.name();
            int prefix = 0;
            if (cursor.mysql()
                    && cursor.at("(")
                    && cursor.peek(1).kind() == Token.Kind.NUMBER
                    && cursor.peek(2).is(")")) {
                prefix = Integer.parseInt(cursor.bracketed().strip());
            }
            if (!cursor.at("(") && !isOperator(cursor.peek())) {
                return attributes(column, null, prefix);
            }
            cursor.back(start);
        }
        String expression;
        if (cursor.at("(")) {
            int from = cursor.at();
            expression = cursor.bracketed();
            if (isOperator(cursor.peek())) {
                cursor.back(from);
                expression = cursor.until(Set.of("ASC", "DESC", "NULLS"));
            }
        } else {
            expression = cursor.until(Set.of("ASC", "DESC", "NULLS", "COLLATE"));
            expression = splitOperatorClass(expression);
        }
        return attributes(null, expression, 0);
    }

    /** {@code lower(email) text_pattern_ops}: a word after a closing bracket is an operator class. */
    private String splitOperatorClass(String expression) {
        int close = expression.lastIndexOf(')');
        String tail = close < 0 ? "" : expression.substring(close + 1).strip();
        if (!tail.matches("[A-Za-z_][A-Za-z0-9_.]*")) {
            return expression;
        }
        operatorClass = tail.toLowerCase(Locale.ROOT) + " ";
        return expression.substring(0, close + 1);
    }

    private String operatorClass = "";

    private static boolean isOperator(Token token) {
        return token.kind() == Token.Kind.SYMBOL
                && !token.is(",")
                && !token.is(")")
                && !token.is("(")
                && !token.value().isEmpty();
    }

    private IndexPart attributes(@Nullable String column, @Nullable String expression, int prefix) {
        StringBuilder options = new StringBuilder(operatorClass);
        operatorClass = "";
        boolean descending = false;
        while (!cursor.at(",") && !cursor.at(")") && !cursor.atEnd()) {
            if (cursor.accept("DESC")) {
                descending = true;
            } else if (cursor.accept("NULLS", "FIRST")) {
                options.append("nulls first ");
            } else if (cursor.accept("NULLS", "LAST")) {
                options.append("nulls last ");
            } else if (cursor.accept("COLLATE")) {
                options.append("collate ").append(cursor.next().value()).append(' ');
            } else if (cursor.accept("WITHOUT", "OVERLAPS")) {
                options.append("without overlaps ");
            } else if (cursor.at("(")) {
                options.append('(').append(cursor.bracketed()).append(") ");
            } else if (!cursor.accept("ASC")) {
                options.append(cursor.next().value().toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        String text = options.toString().strip();
        // What is so anyway is not kept.
        text = text.replace(descending ? "nulls first" : "nulls last", "")
                .replaceAll(" +", " ")
                .strip();
        return new IndexPart(column, expression, prefix, descending, text);
    }
}
