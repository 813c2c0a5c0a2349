package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through the words of a script for what reaches beyond its schema, wherever it stands. */
final class GuardedTokens {

    /** Takes what is found. */
    interface Sink {
        void add(DdlRefusal reason, int offset, String message);
    }

    private static final Set<String> FUNCTIONS = Set.of(
            "LOAD_FILE",
            "SLEEP",
            "BENCHMARK",
            "GET_LOCK",
            "RELEASE_LOCK",
            "RELEASE_ALL_LOCKS",
            "SYS_EXEC",
            "SYS_EVAL",
            "LOAD_EXTENSION",
            "READFILE",
            "WRITEFILE",
            "EDIT",
            "FTS3_TOKENIZER",
            "DBLINK",
            "DBLINK_EXEC",
            "DBLINK_CONNECT",
            "LO_IMPORT",
            "LO_EXPORT",
            "LO_PUT",
            "LO_FROM_BYTEA",
            "LO_CREATE",
            "LO_UNLINK",
            "LOWRITE",
            "LO_GET",
            "QUERY_TO_XML",
            "TABLE_TO_XML",
            "CURSOR_TO_XML",
            "DATABASE_TO_XML",
            "SCHEMA_TO_XML",
            "QUERY_TO_XML_AND_XMLSCHEMA",
            "SET_CONFIG",
            "CURRENT_SETTING",
            "TXID_CURRENT",
            "XP_CMDSHELL",
            "OPENROWSET",
            "OPENQUERY",
            "OPENDATASOURCE",
            "UTL_FILE",
            "UTL_HTTP",
            "DBMS_SCHEDULER",
            "DBMS_JAVA",
            "FILE_READ",
            "FILE_WRITE",
            "CSVREAD",
            "CSVWRITE",
            "LINK_SCHEMA",
            "SOURCE_POS_WAIT",
            "MASTER_POS_WAIT",
            "WAIT_FOR_EXECUTED_GTID_SET",
            "TS_STAT",
            "TS_REWRITE",
            "CROSSTAB",
            "CONNECTBY",
            "XPATH_TABLE",
            "FSDIR",
            "ZIPFILE",
            "EVAL",
            "LOREAD",
            "IS_FREE_LOCK",
            "IS_USED_LOCK",
            "WAIT_UNTIL_SQL_THREAD_AFTER_GTIDS",
            "DATABASE_PATH",
            "ABORT_SESSION",
            "CANCEL_SESSION",
            "MASTER_GTID_WAIT",
            "ROLES_GRAPHML",
            "RANDOMBLOB",
            "ZEROBLOB",
            "GENERATE_SERIES_FILE");
    private static final Pattern FUNCTION_FAMILIES = Pattern.compile(
            "PG_|LO_|DBLINK|XP_|DBMS_|UTL_|SYS_|HTTP_|PRAGMA_|GROUP_REPLICATION_|ASYNCHRONOUS_|BINARY_UPGRADE_|"
                    + "POSTGRES_FDW_|SQLITE_|SQLAR_|QUERY_TO_XML|TABLE_TO_XML|CURSOR_TO_XML|SCHEMA_TO_XML|DATABASE_TO_XML");
    private static final Set<String> TABLES =
            Set.of("DBSTAT", "FSDIR", "ZIPFILE", "COMPLETION", "BYTECODE", "TABLES_USED", "STMT");
    private static final Set<String> PLACES =
            Set.of("OUTFILE", "DUMPFILE", "INFILE", "BULK", "SQLCMD", "RUNSCRIPT", "LINKED");
    private static final Set<String> SYSTEM = Set.of(
            "mysql",
            "sys",
            "performance_schema",
            "information_schema",
            "pg_catalog",
            "pg_toast",
            "pg_temp",
            "sqlite_master",
            "sqlite_schema",
            "sqlite_sequence",
            "sqlite_temp_master",
            "master",
            "msdb",
            "tempdb");

    private final ServerKind server;
    private final String ownSchema;

    GuardedTokens(ServerKind server, String ownSchema) {
        this.server = server;
        this.ownSchema = ownSchema;
    }

    void check(String script, List<Token> tokens, Sink sink) {
        if (script.indexOf('\0') >= 0) {
            sink.add(DdlRefusal.DDL_UNREADABLE, script.indexOf('\0'), "A NUL character stands in the script.");
        }
        // Known to MySQL's family as a comment that is run, or as a hint; no migration needs either.
        int comment = executable(script, tokens);
        if (comment >= 0) {
            sink.add(DdlRefusal.DDL_COMMENT, comment, "A comment that the server runs: write what it holds as it is.");
        }
        for (int i = 0; i < tokens.size(); i++) {
            word(tokens, i, sink);
        }
    }

    private static int executable(String script, List<Token> tokens) {
        for (String start : new String[] {"/*!", "/*M!", "/*+", "/*m!"}) {
            int at = script.indexOf(start);
            while (at >= 0) {
                int place = at;
                boolean quoted = tokens.stream()
                        .anyMatch(token -> token.start() < place
                                && token.end() > place
                                && token.kind() != Token.Kind.WORD
                                && token.kind() != Token.Kind.SYMBOL);
                if (!quoted) {
                    return at;
                }
                at = script.indexOf(start, at + 1);
            }
        }
        return tokens.stream()
                .filter(Token::executable)
                .mapToInt(Token::start)
                .findFirst()
                .orElse(-1);
    }

    private void word(List<Token> tokens, int i, Sink sink) {
        Token token = tokens.get(i);
        String word = token.value().toUpperCase(Locale.ROOT);
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
        boolean named = token.isName();
        // PostgreSQL calls a function of one argument as if it were a column of it, too.
        boolean applied = server.dialect() == Dialect.POSTGRESQL
                && i > 0
                && tokens.get(i - 1).is(".");
        boolean reaches = FUNCTION_FAMILIES.matcher(word).lookingAt();
        if (named && ((called && (FUNCTIONS.contains(word) || reaches)) || (applied && reaches))) {
            sink.add(
                    DdlRefusal.DDL_FUNCTION,
                    token.start(),
                    "Function " + token.value() + " reaches beyond the schema, or waits.");
        }
        if (token.kind() == Token.Kind.WORD && PLACES.contains(word)) {
            sink.add(DdlRefusal.DDL_FILE, token.start(), word + " reads or writes files.");
        }
        if (token.kind() == Token.Kind.VARIABLE) {
            sink.add(
                    DdlRefusal.DDL_BODY,
                    token.start(),
                    "Variable or placeholder " + token.value() + ": write the value itself.");
        }
        if (token.kind() == Token.Kind.WORD
                && (word.equals("DIRECTORY") || word.equals("TABLESPACE") || word.equals("CONNECTION"))
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).is(",")
                && !tokens.get(i + 1).is(")")
                && !inColumn(tokens, i)) {
            sink.add(DdlRefusal.DDL_OPTION, token.start(), word + " names a place beyond the schema.");
        }
        if (named
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is(".")
                && SYSTEM.contains(word.toLowerCase(Locale.ROOT))
                && !token.value().equalsIgnoreCase(ownSchema)) {
            sink.add(DdlRefusal.DDL_OTHER_SCHEMA, token.start(), token.value() + " is the server's own.");
        }
        if (named && word.startsWith("SQLITE_")) {
            sink.add(DdlRefusal.DDL_OTHER_SCHEMA, token.start(), token.value() + " is the server's own.");
        }
        if (named
                && called
                && server.dialect() == Dialect.POSTGRESQL
                && Set.of("NEXTVAL", "SETVAL").contains(word)) {
            sequence(tokens, i, sink);
        }
        boolean dotted = token.kind() == Token.Kind.STRING
                && (GuardedNames.dot(tokens, i + 1) || GuardedNames.dot(tokens, i - 1));
        boolean systems =
                server.dialect() == Dialect.SQLITE && token.kind() == Token.Kind.STRING && word.startsWith("SQLITE_");
        if (dotted || systems) {
            sink.add(DdlRefusal.DDL_OTHER_SCHEMA, token.start(), "A name between the quotes of a text.");
        }
        if (token.is("@") && server.dialect() == Dialect.ORACLE) {
            sink.add(DdlRefusal.DDL_FILE, token.start(), "A link to another database.");
        }
        if (token.is("OPERATOR") && called && server.dialect() == Dialect.POSTGRESQL) {
            sink.add(DdlRefusal.DDL_FUNCTION, token.start(), "An operator that is named by its schema.");
        }
        if (named && server.dialect() == Dialect.SQLITE && (word.startsWith("PRAGMA_") || TABLES.contains(word))) {
            sink.add(DdlRefusal.DDL_OTHER_SCHEMA, token.start(), token.value() + " is the server's own.");
        }
        if (token.is("\\")
                || (token.kind() == Token.Kind.SYMBOL && token.value().equals("\\"))) {
            sink.add(
                    DdlRefusal.DDL_STATEMENT,
                    token.start(),
                    "A command of a client, not of the server: " + server.dialect());
        }
    }

    /** A sequence is named by one plain text and nothing that is worked out. */
    private void sequence(List<Token> tokens, int i, Sink sink) {
        Token name = tokens.get(Math.min(i + 2, tokens.size() - 1));
        int after = i + 3;
        if (after + 1 < tokens.size() && tokens.get(after).is("::")) {
            after += tokens.get(after + 1).is("REGCLASS") ? 2 : 0;
        }
        boolean ends = after < tokens.size()
                && (tokens.get(after).is(")") || tokens.get(after).is(","));
        boolean plain = name.kind() == Token.Kind.STRING
                && name.end() - name.start() == name.value().length() + 2;
        boolean own = !name.value().contains(".")
                || name.value().startsWith(ownSchema + ".")
                || name.value().startsWith("\"" + ownSchema + "\".");
        if (!ends || !plain || !own) {
            sink.add(
                    DdlRefusal.DDL_OTHER_SCHEMA,
                    name.start(),
                    "A sequence that is not named by one text in the migration's schema: " + name.value() + ".");
        }
    }

    /** A column may be called so: then a type follows, or it follows a comma or bracket. */
    private static boolean inColumn(List<Token> tokens, int i) {
        Token next = tokens.get(i + 1);
        boolean afterListStart = i > 0
                && (tokens.get(i - 1).is("(")
                        || (tokens.get(i - 1).is(",") && depth(tokens, i) > 0)
                        || tokens.get(i - 1).is("COLUMN"));
        return afterListStart && next.kind() == Token.Kind.WORD;
    }

    private static int depth(List<Token> tokens, int until) {
        int depth = 0;
        for (int i = until - 1; i >= 0 && !tokens.get(i).is(";"); i--) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
        }
        return depth;
    }
}
