package io.dbintent.migration.simulate;

import io.dbintent.migration.ddl.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the statements of one block; those of ways not gone are stepped over. */
final class BlockRun {

    private static final Set<String> DDL = Set.of("ALTER", "CREATE", "DROP", "RENAME", "EXECUTE");

    private final Blocks blocks;
    private final List<Token> tokens;
    private final String text;

    BlockRun(Blocks blocks, List<Token> tokens, String text) {
        this.blocks = blocks;
        this.tokens = tokens;
        this.text = text;
    }

    private Token token(int i) {
        if (i >= tokens.size()) {
            throw new UndecidedException("A block ends too early.");
        }
        return tokens.get(i);
    }

    private boolean is(int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }

    /** Runs, or steps over, the statement at {@code i}; returns the index after it and its semicolon. */
    int statement(int i, boolean run) {
        Token first = token(i);
        String word = first.keyword();
        switch (word) {
            case "DO" -> {
                return anonymous(i, run);
            }
            case "DECLARE" -> {
                return declare(i, run);
            }
            case "BEGIN" -> {
                return sequence(i + 1, Set.of("END"), run);
            }
            case "IF" -> {
                return condition(i, run);
            }
            case "SET" -> {
                return assign(i + 1, run);
            }
            case "LOOP", "WHILE", "FOR", "REPEAT" -> {
                return loop(i, word);
            }
            default -> {}
        }
        if (is(i + 1, ":=") || (is(i + 1, ":") && is(i + 2, "="))) {
            return assign(i, run);
        }
        if (is(i + 1, ":") && (is(i + 2, "LOOP") || is(i + 2, "WHILE") || is(i + 2, "REPEAT"))) {
            return loop(i + 2, token(i + 2).keyword());
        }
        int end = semicolon(i);
        if (run) {
            plain(i, end, word);
        }
        return end + 1;
    }

    private void plain(int i, int end, String word) {
        switch (word) {
            case "PREPARE" ->
                blocks.prepare(token(i + 1).value(), blocks.expressions().evaluate(tokens, i + 3, end, Map.of(), null));
            case "EXECUTE" -> {
                boolean string = !blocks.mysql();
                if (string || is(i + 1, "IMMEDIATE")) {
                    int from = is(i + 1, "IMMEDIATE") ? i + 2 : i + 1;
                    blocks.executeText(blocks.expressions().evaluate(tokens, from, end, Map.of(), null));
                } else {
                    blocks.execute(token(i + 1).value());
                }
            }
            case "CALL" -> call(i + 1, end);
            case "RAISE", "SIGNAL" -> {
                String level = token(i + 1).keyword();
                if (word.equals("SIGNAL") || level.equals("EXCEPTION")) {
                    throw new RefusedException("The script raises an error of its own.");
                }
            }
            case "SELECT" -> select(i, end);
            default -> {
                if (!blocks.isSkipped(word)) {
                    blocks.source(
                            text.substring(token(i).start(), token(end - 1).end()));
                }
            }
        }
    }

    private void select(int i, int end) {
        BlockQuery query = new BlockQuery(blocks.expressions(), tokens, i, end);
        List<String> targets = query.targets();
        if (targets.size() == 1) {
            blocks.expressions().variables().put(targets.get(0), query.value());
        } else {
            targets.forEach(target -> blocks.expressions().variables().put(target, Value.UNKNOWN));
        }
    }

    private void call(int i, int end) {
        String name = token(i).value();
        int open = i + 1;
        while (is(open, ".")) {
            name = token(open + 1).value();
            open += 2;
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        int from = open + 1;
        for (int at = from; at < end; at++) {
            if (is(at, ",") || (is(at, ")") && at == end - 1)) {
                if (at > from) {
                    arguments.add(blocks.expressions().evaluate(tokens, from, at, Map.of(), null));
                }
                from = at + 1;
            }
        }
        blocks.call(name, arguments);
    }

    private int semicolon(int i) {
        int at = i;
        while (at < tokens.size() && !is(at, ";")) {
            at++;
        }
        return at;
    }

    /** {@code DO $$ ... $$}: the body is a script of its own. */
    private int anonymous(int i, boolean run) {
        int at = i + 1;
        while (at < tokens.size()
                && tokens.get(at).kind() != Token.Kind.DOLLAR_STRING
                && tokens.get(at).kind() != Token.Kind.STRING) {
            at++;
        }
        if (run && blocks.mysql()) {
            return semicolon(i) + 1;
        }
        String body = token(at).value().replaceFirst("(?s)^\\s*<<[^>]*>>", "");
        if (run) {
            blocks.run(body);
        }
        return semicolon(at) + 1;
    }

    private int declare(int i, boolean run) {
        int at = i + 1;
        boolean section = !blocks.mysql();
        do {
            int end = semicolon(at);
            if (is(at, "CONTINUE") || is(at, "EXIT") || is(at + 1, "CURSOR")) {
                return is(end, ";") ? end + 1 : end;
            }
            if (is(at, "DECLARE")) {
                at++;
            }
            String name = token(at).value().toLowerCase(Locale.ROOT);
            int value = -1;
            for (int j = at; j < end; j++) {
                value = is(j, ":=") || is(j, "DEFAULT") || is(j, "=") ? j + 1 : value;
            }
            if (run) {
                blocks.expressions()
                        .variables()
                        .put(
                                name,
                                value < 0 ? null : blocks.expressions().evaluate(tokens, value, end, Map.of(), null));
            }
            at = end + 1;
        } while (section && at < tokens.size() && !is(at, "BEGIN"));
        return section && at < tokens.size() ? statement(at, run) : at;
    }

    private int assign(int i, boolean run) {
        int end = semicolon(i);
        int at = i;
        while (at < end && !is(at, "=") && !is(at, ":=")) {
            at++;
        }
        if (run && at < end) {
            String name = token(at - 1).value().toLowerCase(Locale.ROOT);
            blocks.expressions()
                    .variables()
                    .put(name, blocks.expressions().evaluate(tokens, at + 1, end, Map.of(), null));
        }
        return end + 1;
    }

    /** Runs statements up to one of these words; returns the index after it, and after what belongs to it. */
    private int sequence(int i, Set<String> ends, boolean run) {
        int at = i;
        while (at < tokens.size() && !ends.contains(tokens.get(at).keyword())) {
            if (is(at, "EXCEPTION")) {
                throw new UndecidedException("Blocks that catch errors are not followed.");
            }
            at = is(at, ";") ? at + 1 : statement(at, run);
        }
        return at + 1 >= tokens.size() || !is(at, "END") ? at + 1 : semicolon(at) + 1;
    }

    private int until(int i, Set<String> words, boolean run) {
        int at = i;
        while (!words.contains(token(at).keyword())) {
            at = is(at, ";") ? at + 1 : statement(at, run);
        }
        return at;
    }

    private int condition(int i, boolean run) {
        int then = i + 1;
        int depth = 0;
        while (!(depth == 0 && is(then, "THEN"))) {
            depth += token(then).is("CASE") ? 1 : token(then).is("END") ? -1 : 0;
            then++;
        }
        int body = then + 1;
        int next = until(body, Set.of("ELSE", "ELSIF", "ELSEIF", "END"), false);
        Object value = run ? blocks.expressions().evaluate(tokens, i + 1, then, Map.of(), null) : false;
        boolean unknown = value == Value.UNKNOWN || value instanceof BlockFunctions.Either;
        if (run && unknown) {
            blocks.both(() -> until(body, Set.of("ELSE", "ELSIF", "ELSEIF", "END"), true), () -> otherwise(next, true));
        } else if (run && Boolean.TRUE.equals(Value.truth(value))) {
            until(body, Set.of("ELSE", "ELSIF", "ELSEIF", "END"), true);
        } else if (run) {
            otherwise(next, true);
        }
        return otherwise(next, false);
    }

    private int otherwise(int at, boolean run) {
        String word = token(at).keyword();
        if (word.equals("ELSIF") || word.equals("ELSEIF")) {
            return condition(at, run);
        }
        int end = word.equals("ELSE") ? until(at + 1, Set.of("END"), run) : at;
        return semicolon(end) + 1;
    }

    private int loop(int i, String word) {
        int at = i + 1;
        int open = 1;
        boolean changes = false;
        while (open > 0) {
            Token token = token(at);
            boolean end = token.is("END")
                    && (is(at + 1, "LOOP") || is(at + 1, "WHILE") || is(at + 1, "REPEAT") || is(at + 1, "FOR"));
            open -= end ? 1 : 0;
            open += token.is("LOOP") && !is(at - 1, "END") && word.equals("LOOP") ? 1 : 0;
            changes |= DDL.contains(token.keyword());
            at++;
        }
        if (changes) {
            throw new UndecidedException("Loops that change the schema are not followed.");
        }
        return semicolon(at) + 1;
    }
}
