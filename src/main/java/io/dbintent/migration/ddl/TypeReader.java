package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a type. */
final class TypeReader {

    private static final Set<String> TWO_WORDS = Set.of(
            "DOUBLE PRECISION",
            "CHARACTER VARYING",
            "CHAR VARYING",
            "NATIONAL CHARACTER",
            "NATIONAL CHAR",
            "NATIONAL VARCHAR",
            "LONG VARCHAR",
            "LONG VARBINARY",
            "BIT VARYING",
            "LONG RAW",
            "UNSIGNED BIG",
            "NATIVE CHARACTER",
            "VARYING CHARACTER");
    private static final Set<String> SQLITE_STOPS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS");

    private final Cursor cursor;

    TypeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    DeclaredType read() {
        if (cursor.dialect() == Dialect.SQLITE) {
            return sqlite();
        }
        String name = words();
        List<String> arguments = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (cursor.at("(")) {
            brackets(name, arguments, values);
        }
        if (cursor.accept("VARYING")) {
            name += " varying";
            if (cursor.at("(")) {
                brackets(name, arguments, values);
            }
        }
        name = zone(name);
        boolean unsigned = false;
        boolean zerofill = false;
        while (cursor.mysql() && (cursor.at("UNSIGNED") || cursor.at("ZEROFILL") || cursor.at("SIGNED"))) {
            String word = cursor.next().keyword();
            zerofill |= word.equals("ZEROFILL");
            unsigned |= !word.equals("SIGNED");
        }
        int dimensions = dimensions();
        return TypeNames.normal(
                new DeclaredType(name, arguments, unsigned, zerofill, values, dimensions), cursor.server());
    }

    /** The type as a server prints it, read again. */
    static DeclaredType of(String text, ServerKind server) {
        Cursor cursor = new Cursor(text, Tokenizer.tokens(text, server), server, "");
        return new TypeReader(cursor).read();
    }

    private String words() {
        Token first = cursor.next();
        if (!first.isName()) {
            throw new UnreadableException("Expected a type but found '" + first.value() + "'.");
        }
        String pair = (first.value() + " " + cursor.peek().value()).toUpperCase(Locale.ROOT);
        if (first.kind() == Token.Kind.WORD && TWO_WORDS.contains(pair)) {
            cursor.next();
            String three = pair + " " + cursor.peek().keyword();
            if (three.endsWith(" VARYING")) {
                cursor.next();
                return three.toLowerCase(Locale.ROOT);
            }
            return pair.toLowerCase(Locale.ROOT);
        }
        String name = first.kind() == Token.Kind.QUOTED_NAME
                ? first.value()
                : first.value().toLowerCase(Locale.ROOT);
        while (cursor.at(".") && cursor.peek(1).isName()) {
            cursor.next();
            Token next = cursor.next();
            String part = next.kind() == Token.Kind.QUOTED_NAME
                    ? next.value()
                    : next.value().toLowerCase(Locale.ROOT);
            name = name.equals("public") || name.equals("pg_catalog") ? part : name + "." + part;
        }
        if (name.equals("interval")) {
            StringBuilder fields = new StringBuilder(name);
            Set<String> units = Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO");
            while (cursor.atAny(units)) {
                fields.append(' ').append(cursor.next().value().toLowerCase(Locale.ROOT));
            }
            return fields.toString();
        }
        return name;
    }

    private void brackets(String name, List<String> arguments, List<String> values) {
        cursor.expect("(");
        boolean list = name.equals("enum") || name.equals("set");
        do {
            if (list && cursor.peek().kind() == Token.Kind.STRING) {
                values.add(cursor.string());
            } else {
                String argument = cursor.until(Set.of());
                arguments.add(argument.replaceAll("\\s+(?i)(CHAR|BYTE)$", "").toLowerCase(Locale.ROOT));
            }
        } while (cursor.accept(","));
        cursor.expect(")");
    }

    private String zone(String name) {
        if (!name.equals("timestamp") && !name.equals("time")) {
            return name;
        }
        if (cursor.accept("WITH", "TIME", "ZONE")) {
            return name + " with time zone";
        }
        if (cursor.accept("WITH", "LOCAL", "TIME", "ZONE")) {
            return name + " with local time zone";
        }
        cursor.accept("WITHOUT", "TIME", "ZONE");
        return name;
    }

    private int dimensions() {
        int dimensions = 0;
        if (cursor.postgres() && cursor.accept("ARRAY")) {
            dimensions = 1;
        }
        while (cursor.postgres() && cursor.at("[")) {
            cursor.next();
            while (!cursor.accept("]")) {
                cursor.next();
            }
            dimensions++;
        }
        // PostgreSQL keeps no number of dimensions, only that it is an array.
        return Math.min(dimensions, 1);
    }

    private DeclaredType sqlite() {
        StringBuilder name = new StringBuilder();
        while (cursor.peek().isName() && !cursor.atAny(SQLITE_STOPS)) {
            name.append(name.isEmpty() ? "" : " ").append(cursor.next().value().toLowerCase(Locale.ROOT));
        }
        List<String> arguments = new ArrayList<>();
        if (!name.isEmpty() && cursor.at("(")) {
            brackets("", arguments, new ArrayList<>());
        }
        return DeclaredType.of(name.toString(), arguments.toArray(String[]::new));
    }
}
