package io.dbintent.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * Runs JSqlParser where neither a deep stack nor exponential backtracking can hurt: on a thread of its own, for a limited
 * time.
 */
final class BoundedParser {

    private static final long STACK_BYTES = 16L * 1024 * 1024;
    private static final long LIMIT_SECONDS = 5;

    /** Beyond these the second grammar backtracks for seconds. */
    private static final int COMPLEX_NESTING = 8;

    private static final int COMPLEX_TOKENS = 3_000;

    private static final Executor THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), BoundedParser::thread);

    private BoundedParser() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "dbintent-sql-parser", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** The one SELECT that the statement is; throws {@link Refusal} for anything else. */
    static Select select(Statement statement) {
        Attempt attempt = parse(statement, false);
        boolean small =
                statement.nesting() <= COMPLEX_NESTING && statement.tokens().size() <= COMPLEX_TOKENS;
        if (attempt.statements() == null && small) {
            // Conditions as values need the grammar that may backtrack.
            attempt = parse(statement, true);
        }
        Statements statements = attempt.statements();
        if (statements == null) {
            throw new Refusal(
                    FindingCode.SQL_UNPARSABLE,
                    "The statement could not be read near '" + statement.nearColumn(attempt.column())
                            + "': write that part as plain SQL.");
        }
        if (statements.size() != 1) {
            throw new Refusal(
                    FindingCode.SQL_NOT_ONE_STATEMENT,
                    "The text holds " + statements.size() + " statements: write exactly one SELECT.");
        }
        if (statements.get(0) instanceof Select select) {
            return select;
        }
        throw new Refusal(
                FindingCode.SQL_NOT_READ_ONLY,
                "The statement is a " + statements.get(0).getClass().getSimpleName() + ": only SELECT is run.");
    }

    private record Attempt(@Nullable Statements statements, int column) {}

    private static Attempt parse(Statement statement, boolean complex) {
        CCJSqlParser parser = CCJSqlParserUtil.newParser(statement.parserText()).withAllowComplexParsing(complex);
        CompletableFuture<Attempt> result = new CompletableFuture<>();
        THREADS.execute(() -> run(parser, result));
        try {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            parser.interrupted = true;
            throw tooComplex("takes longer than " + LIMIT_SECONDS + " seconds to read");
        } catch (InterruptedException e) {
            parser.interrupted = true;
            Thread.currentThread().interrupt();
            throw tooComplex("was not read: the thread was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw tooComplex("is nested too deeply to be read");
            }
            throw new Refusal(
                    FindingCode.SQL_UNPARSABLE,
                    "The statement could not be read (" + e.getCause() + "): write plain SQL.");
        }
    }

    /** Everything ends in {@code result}, also what the parser was never meant to throw. */
    private static void run(CCJSqlParser parser, CompletableFuture<Attempt> result) {
        try {
            result.complete(new Attempt(parser.Statements(), 0));
        } catch (ParseException e) {
            boolean known = e.currentToken != null && e.currentToken.next != null;
            result.complete(new Attempt(null, known ? e.currentToken.next.beginColumn : 0));
        } catch (TokenMgrException e) {
            result.complete(new Attempt(null, 0));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private static Refusal tooComplex(String what) {
        return new Refusal(FindingCode.SQL_TOO_COMPLEX, "The statement " + what + ": use fewer levels of nesting.");
    }
}
