package io.dbintent.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Runs JSqlParser where neither a deep stack nor exponential backtracking can hurt: on its own thread, with a limit. */
final class BoundedParser {

    private static final long STACK_BYTES = 32L * 1024 * 1024;
    private static final long LIMIT_SECONDS = 5;

    private BoundedParser() {}

    /** The one SELECT of {@code text}; throws {@link Refusal} for anything else. */
    static Select select(String text) {
        Attempt attempt = parse(text, false);
        if (attempt.statements() == null) {
            // Nested conditions as values need the slower grammar.
            attempt = parse(text, true);
        }
        Statements statements = attempt.statements();
        if (statements == null) {
            throw new Refusal(
                    FindingCode.SQL_UNPARSABLE,
                    "The statement could not be read: " + attempt.problem() + ". Write plain SQL.");
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

    private record Attempt(@Nullable Statements statements, String problem) {}

    private static Attempt parse(String text, boolean complex) {
        CCJSqlParser parser = CCJSqlParserUtil.newParser(text).withAllowComplexParsing(complex);
        CompletableFuture<Attempt> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> run(parser, result), "dbintent-sql-parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
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
                    "The statement could not be read (" + e.getCause() + "). Write plain SQL.");
        }
    }

    /** Everything ends in {@code result}, also what the parser was never meant to throw. */
    private static void run(CCJSqlParser parser, CompletableFuture<Attempt> result) {
        try {
            result.complete(new Attempt(parser.Statements(), ""));
        } catch (ParseException | TokenMgrException e) {
            result.complete(new Attempt(null, firstLine(e)));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }

    private static Refusal tooComplex(String what) {
        return new Refusal(FindingCode.SQL_TOO_COMPLEX, "The statement " + what + ": use fewer levels of nesting.");
    }
}
