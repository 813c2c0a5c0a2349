package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings an expression to one form, so that what was written and what a server prints of it compare equal: letter case of
 * names that need no quotes, brackets, casts of literals, spellings of the same function or operator.
 */
public final class ExpressionForm {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("now", "current_timestamp"),
            Map.entry("localtimestamp", "current_timestamp"),
            Map.entry("localtime", "current_timestamp"),
            Map.entry("substring", "substr"),
            Map.entry("character_length", "char_length"),
            Map.entry("char", "character"),
            Map.entry("varchar", "character varying"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("dec", "decimal"),
            Map.entry("curdate", "current_date"),
            Map.entry("sysdate", "current_timestamp"),
            Map.entry("lcase", "lower"),
            Map.entry("ucase", "upper"));

    private static final Map<String, String> SYMBOLS =
            Map.of("!=", "<>", "==", "=", "~~", "like", "!~~", "not like", "&&", "and");

    private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+)(\\.\\d*)?");

    private final ServerKind server;
    private final List<Token> tokens;
    private final List<String> out = new ArrayList<>();

    private ExpressionForm(List<Token> tokens, ServerKind server) {
        this.tokens = tokens;
        this.server = server;
    }

    /** The form of an expression; a text that cannot be read is its own form, without needless blanks. */
    public static String of(String expression, ServerKind server) {
        try {
            return new ExpressionForm(Tokenizer.tokens(expression, server), server).form();
        } catch (UnreadableException e) {
            return expression.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    /** The names and words of an expression, lower case. */
    public static Set<String> words(String expression, ServerKind server) {
        Set<String> words = new java.util.LinkedHashSet<>();
        try {
            for (Token token : Tokenizer.tokens(expression, server)) {
                if (token.isName()) {
                    words.add(token.value().toLowerCase(Locale.ROOT));
                }
            }
        } catch (UnreadableException e) {
            words.addAll(List.of(expression.toLowerCase(Locale.ROOT).split("\\W+", -1)));
        }
        return words;
    }

    /** The expression with one name in place of another, wherever it stands as a name. */
    public static String rename(String expression, String from, String to, ServerKind server) {
        try {
            StringBuilder text = new StringBuilder(expression);
            List<Token> found = new ArrayList<>(Tokenizer.tokens(expression, server));
            java.util.Collections.reverse(found);
            for (Token token : found) {
                if (token.isName() && token.value().equalsIgnoreCase(from)) {
                    String plain = to.matches("[a-z_][a-z0-9_]*")
                            ? to
                            : server.dialect().quote(to);
                    text.replace(token.start(), token.end(), plain);
                }
            }
            return text.toString();
        } catch (UnreadableException e) {
            return expression;
        }
    }

    private String form() {
        for (int i = 0; i < tokens.size(); i++) {
            i = add(i);
        }
        return String.join(" ", out);
    }

    private int add(int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case STRING -> {
                return string(i);
            }
            case DOLLAR_STRING, VARIABLE -> out.add(token.value());
            case NUMBER -> out.add(number(i));
            case QUOTED_NAME -> out.add(token.value().toLowerCase(Locale.ROOT));
            case WORD -> {
                return word(i);
            }
            case SYMBOL -> {
                if (token.is("::")) {
                    return skipType(i + 1) - 1;
                }
                if (!token.is("(") && !token.is(")") && !token.is("[") && !token.is("]")) {
                    out.add(SYMBOLS.getOrDefault(token.value(), token.value()));
                }
            }
        }
        return i;
    }

    private int string(int i) {
        String value = tokens.get(i).value();
        // '1'::bigint, and MySQL's '1' for a number.
        out.add(NUMBER.matcher(value).matches() ? number(value) : "'" + value + "'");
        return i;
    }

    /** A sign that is no subtraction belongs to the number. */
    private String number(int i) {
        String text = number(tokens.get(i).value());
        int last = out.size() - 1;
        boolean signed = last >= 0
                && out.get(last).equals("-")
                && (i < 2
                        || (tokens.get(i - 2).kind() == Token.Kind.SYMBOL
                                && !tokens.get(i - 2).is(")")));
        if (signed && tokens.get(i - 1).is("-")) {
            out.remove(last);
            return "-" + text;
        }
        return text;
    }

    /** PostgreSQL keeps the zeros of a number as they were written. */
    private String number(String text) {
        if (text.matches("(?i)\\d{1,9}(?:\\.\\d{0,9})?e[+-]?\\d{1,2}")) {
            return new BigDecimal(text.replaceFirst("\\.(?=[eE])", "")).toPlainString();
        }
        return server.isMySqlFamily() && text.matches("\\d+\\.\\d+")
                ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
                : text.toLowerCase(Locale.ROOT);
    }

    private int word(int i) {
        Token token = tokens.get(i);
        String word = token.value().toLowerCase(Locale.ROOT);
        if (server.isMySqlFamily()
                && word.startsWith("_")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).kind() == Token.Kind.STRING) {
            return i;
        }
        if ((word.equals("any") || word.equals("some"))
                && i + 2 < tokens.size()
                && !out.isEmpty()
                && out.get(out.size() - 1).equals("=")
                && anyArray(i)) {
            out.set(out.size() - 1, "in");
            return i;
        }
        if (word.equals("public") && i + 1 < tokens.size() && tokens.get(i + 1).is(".")) {
            return i + 1;
        }
        if (word.equals("variadic") && server.dialect() == Dialect.POSTGRESQL) {
            return i;
        }
        if (word.equals("array") && i + 1 < tokens.size() && tokens.get(i + 1).is("[")) {
            return i;
        }
        if (word.equals("cast") && i + 1 < tokens.size() && tokens.get(i + 1).is("(") && !server.isMySqlFamily()) {
            return i;
        }
        if (word.equals("as") && !server.isMySqlFamily()) {
            return skipType(i + 1) - 1;
        }
        if ((word.equals("date") || word.equals("time") || word.equals("timestamp") || word.equals("interval"))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).kind() == Token.Kind.STRING) {
            return i;
        }
        if (server.isMySqlFamily() && (word.equals("true") || word.equals("false"))) {
            out.add(word.equals("true") ? "1" : "0");
            return i;
        }
        if (word.equals("between") && server.dialect() == Dialect.POSTGRESQL) {
            return between(i);
        }
        out.add(WORDS.getOrDefault(word, word));
        return i;
    }

    /** PostgreSQL keeps {@code a BETWEEN b AND c} as two comparisons; done where {@code a} is a name or a call. */
    private int between(int i) {
        boolean not = tokens.get(i - 1).is("NOT");
        int end = not ? i - 1 : i;
        int start = operand(end);
        int and = i + 1;
        int depth = 0;
        while (and < tokens.size() && !(depth == 0 && tokens.get(and).is("AND"))) {
            depth += tokens.get(and).is("(") ? 1 : tokens.get(and).is(")") ? -1 : 0;
            and++;
        }
        if (start < 0 || and >= tokens.size()) {
            out.add("between");
            return i;
        }
        if (not) {
            out.remove(out.size() - 1);
        }
        out.add(not ? "<" : ">=");
        for (int j = i + 1; j < and; j++) {
            j = add(j);
        }
        out.add(not ? "or" : "and");
        for (int j = start; j < end; j++) {
            j = add(j);
        }
        out.add(not ? ">" : "<=");
        return and;
    }

    /** Where the name or call that ends before {@code end} begins; -1 if it is something else. */
    private int operand(int end) {
        int at = end - 1;
        if (at >= 0 && tokens.get(at).is(")")) {
            int depth = 0;
            do {
                depth += tokens.get(at).is(")") ? 1 : tokens.get(at).is("(") ? -1 : 0;
                at--;
            } while (at >= 0 && depth > 0);
        }
        if (at < 0 || !tokens.get(at).isName()) {
            return -1;
        }
        while (at > 1 && tokens.get(at - 1).is(".") && tokens.get(at - 2).isName()) {
            at -= 2;
        }
        return at;
    }

    private boolean anyArray(int i) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + 5); j++) {
            if (tokens.get(j).is("ARRAY")) {
                return true;
            }
        }
        return false;
    }

    /** The index after the type that begins at {@code i}. */
    private int skipType(int i) {
        int at = i;
        if (at < tokens.size() && tokens.get(at).isName()) {
            at++;
        }
        while (at + 1 < tokens.size()
                && tokens.get(at).is(".")
                && tokens.get(at + 1).isName()) {
            at += 2;
        }
        boolean more = true;
        while (more && at < tokens.size()) {
            Token token = tokens.get(at);
            if (TYPE_WORDS.contains(token.value().toLowerCase(Locale.ROOT)) && token.kind() == Token.Kind.WORD) {
                at++;
            } else if (token.is("(")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).kind() == Token.Kind.NUMBER) {
                while (at < tokens.size() && !tokens.get(at).is(")")) {
                    at++;
                }
                at++;
            } else if (token.is("[")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("]")) {
                at += 2;
            } else {
                more = false;
            }
        }
        return at;
    }
}
