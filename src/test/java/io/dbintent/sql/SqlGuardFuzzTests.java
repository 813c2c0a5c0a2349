package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guard, on statements that were mutated at random,")
class SqlGuardFuzzTests {

    private static final int ROUNDS = 3_000;
    private static final long SEED = 20_261_120L;
    private static final String[] PIECES = {
        "'",
        "''",
        "\\",
        "\\'",
        "\"",
        "`",
        "[",
        "]",
        "(",
        ")",
        ";",
        "--",
        "-- ",
        "/*",
        "*/",
        "/*!",
        "#",
        "//",
        "$$",
        "$a$",
        "@",
        "@@",
        ":",
        "?",
        ",",
        ".",
        " ",
        "\n",
        "\r",
        "\0",
        "\u00a0",
        "E'",
        "N'",
        "x'",
        "_utf8'",
        "U&'",
        "SLEEP(1)",
        "pg_sleep(1)",
        "INTO OUTFILE 'x'",
        "FOR UPDATE",
        "SELECT",
        "UNION",
        "NOT",
        "CASE WHEN",
        "END",
        "1",
        "-",
        "*",
    };

    /** Functions that no accepted statement may call, whatever happened to its text. */
    private static final List<String> NEVER = List.of(
            "sleep", "pg_sleep", "load_file", "benchmark", "get_lock", "nextval", "load_extension", "file_read");

    @Test
    @DisplayName("never throws, never hangs, and accepts only what reads the same again")
    void mutations() {
        List<StatementTable.Entry> seeds = new ArrayList<>(StatementTable.honest());
        seeds.addAll(StatementTable.hostile());
        Map<Dialect, SqlGuard> guards = new HashMap<>();
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StatementTable.Entry seed = seeds.get(random.nextInt(seeds.size()));
            SqlGuard guard = guards.computeIfAbsent(seed.dialect(), d -> new SqlGuard(d, GuardPolicy.standard()));
            String sql = mutate(seed.sql(), seeds, random);
            long started = System.nanoTime();
            GuardResult result = guard.check(sql);
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            // The parser's own limit is five seconds, for each of its two grammars.
            if (took.compareTo(Duration.ofSeconds(30)) > 0) {
                wrong.add(seed.dialect() + " took " + took + ": " + sql);
            }
            if (result instanceof GuardResult.Accepted ok) {
                accepted++;
                wrong.addAll(objections(seed.dialect(), guard, ok.query().text()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(accepted).isGreaterThan(ROUNDS / 20);
    }

    private static List<String> objections(Dialect dialect, SqlGuard guard, String text) {
        List<String> wrong = new ArrayList<>();
        if (!(guard.check(text) instanceof GuardResult.Accepted again)
                || !again.query().text().equals(text)) {
            wrong.add(dialect + " changes again: " + text);
        }
        List<Token> tokens = Lexer.tokens(text, LexicalRules.of(dialect, SqlMode.of(dialect)));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean call = tokens.get(i + 1).isSymbol("(");
            if (call && NEVER.contains(AsciiCase.lower(tokens.get(i).value()))) {
                wrong.add(dialect + " calls " + tokens.get(i).value() + ": " + text);
            }
        }
        return wrong;
    }

    private static String mutate(String sql, List<StatementTable.Entry> seeds, Random random) {
        StringBuilder text = new StringBuilder(sql);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, end);
                case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> {
                    String other = seeds.get(random.nextInt(seeds.size())).sql();
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + 20));
                }
                default -> text.insert(at, text.substring(at, end));
            }
        }
        return text.toString();
    }
}
