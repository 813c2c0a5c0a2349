package io.dbintent.migration.finding;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.Token;
import io.dbintent.migration.ddl.Tokenizer;
import io.dbintent.migration.ddl.UnreadableException;
import io.dbintent.sql.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ways to write the same script otherwise. */
enum Spelling {
    SMALL,
    CAPITALS,
    LINES,
    COMMENTS,
    LINE_COMMENTS,
    HEADED,
    QUOTED,
    QUALIFIED;

    private static final Set<String> SHARED_WORDS = Set.of("date", "time", "timestamp", "year", "type", "key", "index");

    /** The script in this spelling; null where this spelling would change what it says. */
    @Nullable
    String of(String sql, ServerKind server) {
        List<Token> tokens;
        try {
            tokens = Tokenizer.tokens(sql, server);
        } catch (UnreadableException unreadable) {
            return null;
        }
        boolean quotes = tokens.stream().anyMatch(t -> t.kind() == Token.Kind.QUOTED_NAME);
        boolean texts = tokens.stream().anyMatch(t -> t.kind() == Token.Kind.DOLLAR_STRING || t.executable());
        boolean cased = this == SMALL || this == CAPITALS;
        if ((cased && quotes) || texts) {
            return null;
        }
        Set<String> names = this == QUOTED ? names(sql, server, false) : names(sql, server, true);
        StringBuilder text = new StringBuilder(this == HEADED ? "/* it's; \"x\" -- */ -- DROP TABLE x; '\n" : "");
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            gap(text, sql.substring(from, token.start()), i, tokens);
            text.append(word(sql.substring(token.start(), token.end()), token, i, tokens, names, server));
            from = token.end();
        }
        return text.append(sql.substring(from)).toString();
    }

    private void gap(StringBuilder text, String gap, int i, List<Token> tokens) {
        boolean plain = gap.isBlank();
        boolean free = !gap.isEmpty()
                || (i > 0 && Set.of("(", ",", ";").contains(tokens.get(i - 1).value()))
                || Set.of(")", ",", ";").contains(tokens.get(i).value());
        if (!plain || !free || i == 0) {
            text.append(gap);
        } else {
            text.append(
                    switch (this) {
                        case LINES -> "\r\n\t ";
                        case COMMENTS -> " /* DROP; it's */ ";
                        case LINE_COMMENTS -> " -- don't; DROP TABLE \"x\n";
                        default -> gap;
                    });
        }
    }

    private String word(String written, Token token, int i, List<Token> tokens, Set<String> names, ServerKind server) {
        if (token.kind() != Token.Kind.WORD) {
            return written;
        }
        boolean name = names.contains(written.toLowerCase(Locale.ROOT));
        boolean dotted = (i > 0 && tokens.get(i - 1).is("."))
                || (i + 1 < tokens.size() && tokens.get(i + 1).is("."));
        return switch (this) {
            case SMALL -> written.toLowerCase(Locale.ROOT);
            case CAPITALS -> written.toUpperCase(Locale.ROOT);
            case QUOTED -> name ? server.dialect().quote(folded(written, server)) : written;
            case QUALIFIED -> name && !dotted && table(tokens, i) ? "public." + written : written;
            default -> written;
        };
    }

    private static String folded(String written, ServerKind server) {
        boolean capitals = server.dialect() == Dialect.ORACLE || server.dialect() == Dialect.H2;
        return server.isMySqlFamily()
                ? written
                : capitals ? written.toUpperCase(Locale.ROOT) : written.toLowerCase(Locale.ROOT);
    }

    private static boolean table(List<Token> tokens, int i) {
        int before = i - 1;
        while (before > 0
                && Set.of("IF", "NOT", "EXISTS", "ONLY")
                        .contains(tokens.get(before).keyword())) {
            before--;
        }
        return before >= 0
                && Set.of("TABLE", "ON", "INTO", "FROM", "JOIN", "REFERENCES", "UPDATE", "TRUNCATE")
                        .contains(tokens.get(before).keyword());
    }

    private static Set<String> names(String sql, ServerKind server, boolean tablesOnly) {
        Set<String> names = new TreeSet<>();
        for (DdlStatement statement : DdlReader.of(server).read(sql).statements()) {
            for (SchemaChange change : statement.schemaChanges()) {
                Set<ObjectName> tables = new HashSet<>();
                if (change instanceof TableChange table) {
                    tables.add(table.table());
                }
                if (change instanceof TableChange.Create create && !tablesOnly) {
                    create.definition()
                            .columns()
                            .forEach(c -> names.add(c.name().toLowerCase(Locale.ROOT)));
                }
                if (change instanceof io.dbintent.migration.change.ColumnChange column) {
                    tables.add(column.table());
                    if (!tablesOnly) {
                        names.add(column.column().toLowerCase(Locale.ROOT));
                    }
                }
                if (change instanceof io.dbintent.migration.change.ConstraintChange constraint) {
                    tables.add(constraint.table());
                }
                if (change instanceof io.dbintent.migration.change.IndexChange.Add index) {
                    tables.add(index.table());
                }
                tables.forEach(table -> names.add(table.name().toLowerCase(Locale.ROOT)));
            }
        }
        names.removeAll(SHARED_WORDS);
        return names;
    }
}
