package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps functions that only compute from computing without end: lengths that fill the memory, and regular expressions that
 * backtrack inside this very JVM, where no statement timeout reaches them.
 */
final class ArgumentLimits {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_QUANTIFIERS = 8;
    private static final Set<String> PADDING = Set.of("lpad", "rpad");
    private static final Set<String> FORMATTING = Set.of("printf", "format");
    private static final Set<String> MATCHING = Set.of("regexp_like", "regexp_replace", "regexp_substr");
    private static final Pattern WIDE_FORMAT = Pattern.compile("%[^%]*?(?:\\*|[0-9]{4})");
    private static final Pattern BACKTRACKING = Pattern.compile("\\)[*+{]|\\\\[1-9k]|\\(\\?");
    private static final Pattern QUANTIFIER = Pattern.compile("[*+{]");

    private final Dialect dialect;
    private final SqlWriter out;

    ArgumentLimits(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    /** Called for every function that the list allows. */
    void call(String functionName, List<?> arguments) {
        String name = AsciiCase.lower(functionName);
        if (PADDING.contains(name) && arguments.size() > 1) {
            length(functionName, arguments.get(1));
        }
        boolean formats = dialect == Dialect.SQLITE || dialect == Dialect.POSTGRESQL;
        if (formats && FORMATTING.contains(name) && !arguments.isEmpty()) {
            format(functionName, arguments.get(0));
        }
        if (MATCHING.contains(name) && arguments.size() > 1) {
            pattern(arguments.get(1));
        }
    }

    /** Called for the right-hand side of every operator that matches regular expressions. */
    void pattern(Object pattern) {
        if (dialect != Dialect.H2) {
            return;
        }
        String text = literal(pattern);
        if (text == null
                || BACKTRACKING.matcher(text).find()
                || QUANTIFIER.matcher(text).results().count() > MAX_QUANTIFIERS) {
            throw new Refusal(
                    FindingCode.SQL_FUNCTION,
                    "H2 cannot be stopped while it matches a regular expression: the pattern must be a literal without"
                            + " repeated groups, back references, or more than " + MAX_QUANTIFIERS
                            + " repetitions. LIKE does for most.");
        }
    }

    private static void length(String name, Object argument) {
        boolean small = argument instanceof LongValue number
                && number.getStringValue().length() <= 5
                && number.getValue() <= MAX_LENGTH;
        if (!small) {
            throw new Refusal(
                    FindingCode.SQL_FUNCTION,
                    "The length in " + name + " must be a number up to " + MAX_LENGTH + ", written out.");
        }
    }

    private void format(String name, Object argument) {
        String text = literal(argument);
        if (text == null || WIDE_FORMAT.matcher(text).find()) {
            throw new Refusal(
                    FindingCode.SQL_FUNCTION,
                    "The format in " + name + " must be a literal with widths below 1000 and without '*'.");
        }
    }

    private @Nullable String literal(Object argument) {
        if (!(argument instanceof StringValue string)) {
            return null;
        }
        Token token = out.source(string.toString());
        return token.kind() == Kind.STRING ? token.value() : null;
    }
}
