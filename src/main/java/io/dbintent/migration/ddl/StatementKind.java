package io.dbintent.migration.ddl;

import java.util.List;
import java.util.Set;

/** Names the kind of a statement by its leading words. */
final class StatementKind {

    private static final Set<String> SKIPPED = Set.of(
            "OR",
            "REPLACE",
            "TEMPORARY",
            "TEMP",
            "UNIQUE",
            "FULLTEXT",
            "SPATIAL",
            "GLOBAL",
            "LOCAL",
            "UNLOGGED",
            "ONLINE",
            "OFFLINE",
            "IGNORE",
            "CONSTRAINT",
            "MATERIALIZED",
            "RECURSIVE",
            "AGGREGATE",
            "BITMAP",
            "CLUSTERED",
            "NONCLUSTERED",
            "EDITIONABLE",
            "NONEDITIONABLE",
            "FORCE",
            "VECTOR");
    private static final Set<String> OBJECTS = Set.of(
            "TABLE",
            "INDEX",
            "VIEW",
            "TRIGGER",
            "SEQUENCE",
            "TYPE",
            "DOMAIN",
            "FUNCTION",
            "PROCEDURE",
            "SCHEMA",
            "DATABASE",
            "EXTENSION",
            "EVENT",
            "POLICY",
            "ROLE",
            "USER",
            "GROUP",
            "RULE",
            "OPERATOR",
            "CAST",
            "COLLATION",
            "CONVERSION",
            "LANGUAGE",
            "PUBLICATION",
            "SUBSCRIPTION",
            "SERVER",
            "TABLESPACE",
            "STATISTICS",
            "TRANSFORM",
            "SYNONYM",
            "PACKAGE",
            "ALIAS",
            "AGGREGATE",
            "LOGFILE",
            "SYSTEM",
            "INSTANCE",
            "RESOURCE",
            "FOREIGN",
            "TEXT",
            "ACCESS",
            "DEFAULT",
            "LARGE",
            "ROUTINE",
            "LIBRARY",
            "DIRECTORY",
            "CONTEXT");

    private StatementKind() {}

    static String of(List<Token> tokens) {
        String verb = tokens.get(0).keyword();
        if (!Set.of("CREATE", "ALTER", "DROP", "COMMENT").contains(verb)) {
            return verb;
        }
        if (verb.equals("COMMENT")) {
            return tokens.size() > 2 ? verb + " " + tokens.get(2).keyword() : verb;
        }
        for (int i = 1; i < Math.min(tokens.size(), 14); i++) {
            String word = tokens.get(i).keyword();
            if (OBJECTS.contains(word)
                    && !(word.equals("AGGREGATE")
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).is("FUNCTION"))) {
                return verb + " " + word;
            }
            boolean viewAttribute = Set.of(
                                    "SQL",
                                    "SECURITY",
                                    "DEFINER",
                                    "INVOKER",
                                    "ALGORITHM",
                                    "MERGE",
                                    "TEMPTABLE",
                                    "UNDEFINED",
                                    "CURRENT_USER")
                            .contains(word)
                    || tokens.get(i).kind() != Token.Kind.WORD;
            if (!SKIPPED.contains(word) && !viewAttribute) {
                return verb + " " + word;
            }
        }
        return verb;
    }
}
