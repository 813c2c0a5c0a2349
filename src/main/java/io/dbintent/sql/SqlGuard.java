package io.dbintent.sql;

import io.dbintent.schema.Schema;
import java.util.List;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Turns text into a query that may run, or says why it may not.
 *
 * <p>The text is cut into tokens by the server's own rules, parsed, and rendered again from the tree by a renderer that
 * knows only what is read-only. The rendered tokens must be the received ones, none lost and none added, and the rendered
 * text must survive the same treatment unchanged: what runs is what was judged. The guard is stateless and safe for
 * several threads.
 */
public final class SqlGuard {

    private final Dialect dialect;
    private final LexicalRules rules;
    private final Spelling spelling;
    private final FunctionList functions;
    private final TablePolicy policy;
    private final TokenRewrites rewrites;
    private final Schema schema;

    /** A guard for a server with default settings, when nothing is known of its tables. */
    public SqlGuard(Dialect dialect, GuardPolicy policy) {
        this(dialect, SqlMode.of(dialect), policy, new Schema("", List.of()));
    }

    /** A guard for a server with default settings. */
    public SqlGuard(Dialect dialect, GuardPolicy policy, Schema schema) {
        this(dialect, SqlMode.of(dialect), policy, schema);
    }

    /**
     * A guard for one server.
     *
     * @param mode the session's own settings; a wrong one makes the guard read literals in another way than the server
     * @param schema what is known of the tables; may be empty
     */
    public SqlGuard(Dialect dialect, SqlMode mode, GuardPolicy policy, Schema schema) {
        this.dialect = dialect;
        this.rules = LexicalRules.of(dialect, mode);
        this.spelling = new Spelling(dialect, mode);
        this.functions = FunctionList.of(dialect);
        this.policy = new TablePolicy(dialect, policy, schema);
        this.rewrites = new TokenRewrites(dialect, schema);
        this.schema = schema;
    }

    /** Judges one text; never throws for what the text says. */
    public GuardResult check(String sql) {
        Statement statement = null;
        try {
            statement = read(sql);
            ReadOnlyQuery query = rendered(statement);
            Statement again = read(query.text());
            // The parser sees the same text again and so builds the same tree, unless the case of keywords changed.
            boolean fixpoint = again.parserText().equals(statement.parserText())
                    || rendered(again).text().equals(query.text());
            if (!fixpoint) {
                throw new Refusal(
                        FindingCode.SQL_UNSUPPORTED,
                        "The statement does not read the same after it was written anew: write it in a simpler way.");
            }
            return new GuardResult.Accepted(query);
        } catch (Refusal refusal) {
            Finding finding = statement == null ? refusal.finding() : Diagnosis.of(statement, refusal.finding());
            return new GuardResult.Refused(List.of(finding));
        }
    }

    private Statement read(String sql) {
        TokenChecks.raw(sql);
        TokenChecks.startsAsQuery(sql);
        List<Token> tokens = TokenChecks.oneStatement(Lexer.tokens(sql, rules));
        TokenChecks.bounded(tokens);
        TokenChecks.noForbiddenWord(tokens);
        TokenChecks.noStringAlias(tokens);
        return new Statement(rewrites.apply(tokens));
    }

    private ReadOnlyQuery rendered(Statement statement) {
        Select select = BoundedParser.select(statement);
        SqlWriter out = new SqlWriter(statement);
        TableScope scope = new TableScope(dialect, schema, policy, statement);
        new SelectRenderer(out, scope, functions, dialect).select(select);
        same(statement, out.tokens());
        String text = spelling.text(out.tokens());
        same(statement, Lexer.tokens(text, rules));
        return new ReadOnlyQuery(text, scope.tables());
    }

    private static void same(Statement statement, List<Token> rendered) {
        int difference = statement.firstDifference(rendered);
        if (difference >= 0) {
            throw new Refusal(
                    FindingCode.SQL_UNSUPPORTED,
                    "The guard cannot vouch for the statement near '" + statement.near(difference)
                            + "': write that part in a simpler way.");
        }
    }
}
