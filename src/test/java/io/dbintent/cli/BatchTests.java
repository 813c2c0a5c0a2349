package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("ask --batch")
class BatchTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Path directory;
    private final Path in;
    private final Path out;

    BatchTests(@TempDir Path directory) {
        this.directory = directory;
        this.in = directory.resolve("in.jsonl");
        this.out = directory.resolve("out.jsonl");
    }

    @Test
    @DisplayName("answers every line in order, whatever is in it")
    void oneAnswerPerLine() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes("""
                {"id":"a","intent":"pass","gold":["ignored"]}
                {"id":7,"intent":"fail"}\r
                not json

                {"id":"b"}
                {"id":{"n":1.50},"intent":5}
                [1]
                {"id":"c","intent":"throw"}
                {"id":"d","intent":"J\\u00fcrgen \uD83D\uDE00 \\u0000 \\ud83d"} x
                {"id":"e","intent":"J\u00FCrgen \uD83D\uDE00 \\u0000 \\ud83d"}
                """.getBytes(StandardCharsets.UTF_8));
        lines.writeBytes(new byte[] {'{', '"', (byte) 0xFC, '"', ':', '1', '}', '\n'});
        lines.writeBytes("{\"intent\":\"pass\"}".getBytes(StandardCharsets.UTF_8));
        Files.write(in, lines.toByteArray());
        Script script = new Script(intent -> switch (intent) {
            case "fail" -> Script.answer(Verdict.FAIL, ReasonCode.CONTRADICTED, List.of());
            case "throw" -> throw new IllegalStateException("broken");
            default -> Script.pass();
        });

        assertThat(new Terminal(script, directory).run("ask", "--batch", in.toString(), "--out", out.toString()))
                .isEqualTo(1);

        List<String> seen = new ArrayList<>();
        for (JsonNode line : answers()) {
            seen.add(line.get("id") + " " + line.get("verdict").textValue() + " "
                    + line.get("reasonCode").textValue()
                    + (line.has("error") ? " " + line.get("error").textValue() : ""));
        }
        String use = ". Write {\"id\": \"1\", \"intent\": \"list all agents\"}.";
        assertThat(seen)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("\"a\" PASS PROVEN"),
                        line -> assertThat(line).isEqualTo("7 FAIL CONTRADICTED"),
                        line -> assertThat(line)
                                .startsWith(
                                        "null INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: it is not JSON ("),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "null INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: it is blank" + use),
                        line -> assertThat(line)
                                .isEqualTo("\"b\" INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: it has no"
                                        + " \"intent\"" + use),
                        line -> assertThat(line)
                                .isEqualTo("{\"n\":1.50} INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: its"
                                        + " \"intent\" is not a text" + use),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "null INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: it is not an object"
                                                + use),
                        line -> assertThat(line).isEqualTo("\"c\" INCONCLUSIVE UNEXPECTED_ERROR broken"),
                        line -> assertThat(line)
                                .startsWith(
                                        "null INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: it is not JSON ("),
                        line -> assertThat(line).isEqualTo("\"e\" PASS PROVEN"),
                        line -> assertThat(line)
                                .isEqualTo("null INCONCLUSIVE INPUT_UNREADABLE Cannot use this line: it is not UTF-8"
                                        + use),
                        line -> assertThat(line).isEqualTo("null PASS PROVEN"));
        assertThat(answers().get(9).get("intent").textValue()).isEqualTo("J\u00FCrgen \uD83D\uDE00 \u0000 ?");
        assertThat(script.asked).hasSize(5);
        assertThat(directory).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    @DisplayName("writes each kind of value as JSON has it")
    void values() throws IOException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("long", 9_223_372_036_854_775_807L);
        row.put("integer", new BigInteger("18446744073709551615"));
        row.put("decimal", new BigDecimal("1.50"));
        row.put("small", new BigDecimal("1E+3"));
        row.put("double", 0.1);
        row.put("nan", Double.NaN);
        row.put("true", true);
        row.put("null", null);
        row.put("text", "a\"b\n\u2028");
        row.put("date", LocalDate.of(2024, 2, 29));
        row.put("time", LocalTime.of(10, 15));
        row.put("datetime", LocalDateTime.of(2024, 2, 29, 0, 0));
        row.put("offset", OffsetDateTime.parse("2024-02-29T10:15:30.5+01:00"));
        row.put("bytes", new byte[] {0, (byte) 0xFF, 7});
        row.put("name", 1L);
        row.put("name_2", 2L);
        Files.writeString(in, "{\"id\":1,\"intent\":\"x\"}\n");
        Script script =
                new Script(intent -> Script.answer(Verdict.PASS, ReasonCode.PROVEN, List.of(row, Map.of("name", 3L))));
        Terminal terminal = new Terminal(script, directory);
        assertThat(terminal.run("ask", "--batch", in.toString())).isZero();
        assertThat(terminal.out())
                .contains("\"rowCount\":2,\"rows\":[{\"long\":9223372036854775807,\"integer\":18446744073709551615,"
                        + "\"decimal\":1.50,\"small\":1000,\"double\":0.1,\"nan\":\"NaN\",\"true\":true,\"null\":null,"
                        + "\"text\":\"a\\\"b\\n\u2028\",\"date\":\"2024-02-29\",\"time\":\"10:15:00\","
                        + "\"datetime\":\"2024-02-29T00:00:00\",\"offset\":\"2024-02-29T10:15:30.5+01:00\","
                        + "\"bytes\":\"AP8H\",\"name\":1,\"name_2\":2},{\"name\":3}]");
    }

    @Test
    @DisplayName("lists the claims of an intent that makes several")
    void claims() throws IOException {
        Answer first = new Answer(
                "A holds",
                Verdict.PASS,
                ReasonCode.PROVEN,
                "yes",
                "SELECT 1",
                "rows",
                List.of(),
                false,
                "builtin",
                null,
                List.of());
        Answer second = new Answer(
                "B holds",
                Verdict.INCONCLUSIVE,
                ReasonCode.SQL_ERROR,
                "no",
                null,
                null,
                List.of(),
                true,
                "builtin",
                "no",
                List.of());
        Answer both = new Answer(
                "",
                Verdict.INCONCLUSIVE,
                ReasonCode.SQL_ERROR,
                "no",
                null,
                null,
                List.of(),
                true,
                "builtin",
                "no",
                List.of(first, second));
        Files.writeString(in, "{\"id\":1,\"intent\":\"A and B\"}");
        Terminal terminal = new Terminal(new Script(intent -> both), directory);
        assertThat(terminal.run("ask", "--batch", in.toString())).isEqualTo(1);
        assertThat(terminal.out())
                .contains("\"error\":\"no\",\"claims\":[{\"claim\":\"A holds\",\"verdict\":\"PASS\",\"success\":true,"
                        + "\"reason\":\"yes\",\"reasonCode\":\"PROVEN\",\"sql\":\"SELECT 1\",\"expectation\":\"rows\","
                        + "\"rowCount\":0,\"rows\":[]},{\"claim\":\"B holds\",\"verdict\":\"INCONCLUSIVE\","
                        + "\"success\":false,\"reason\":\"no\",\"reasonCode\":\"SQL_ERROR\",\"sql\":null,"
                        + "\"expectation\":null,\"rowCount\":0,\"truncated\":true,\"rows\":[],\"error\":\"no\"}]}");
    }

    @Test
    @DisplayName("ends with 3 when something was down, unless an intent failed")
    void exitStatus() throws IOException {
        Files.writeString(in, "{\"intent\":\"down\"}\n{\"intent\":\"pass\"}\n{\"intent\":\"unclear\"}\n");
        Script script = new Script(intent -> switch (intent) {
            case "down" -> Answer.undecided(ReasonCode.DATABASE_UNAVAILABLE, "down");
            case "unclear" -> Answer.undecided(ReasonCode.NOT_UNDERSTOOD, "unclear");
            case "fail" -> Script.answer(Verdict.FAIL, ReasonCode.CONTRADICTED, List.of());
            default -> Script.pass();
        });
        assertThat(new Terminal(script, directory).run("ask", "--batch", in.toString()))
                .isEqualTo(3);
        Files.writeString(in, "{\"intent\":\"down\"}\n{\"intent\":\"fail\"}\n");
        assertThat(new Terminal(script, directory).run("ask", "--batch", in.toString()))
                .isEqualTo(1);
        Files.writeString(in, "");
        Terminal none = new Terminal(script, directory);
        assertThat(none.run("ask", "--batch", in.toString(), "--out", out.toString()))
                .isZero();
        assertThat(out).isEmptyFile();
    }

    @Test
    @DisplayName("says so when the answers cannot be written")
    void cannotWrite() throws IOException {
        Files.writeString(in, "{\"intent\":\"pass\"}\n");
        Terminal terminal = new Terminal(new Script(intent -> Script.pass()), directory);
        String target = directory.resolve("none/out.jsonl").toString();
        assertThat(terminal.run("ask", "--batch", in.toString(), "--out", target))
                .isEqualTo(3);
        assertThat(terminal.err())
                .startsWith("Cannot read the batch or write the answers: ")
                .contains("none");
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
