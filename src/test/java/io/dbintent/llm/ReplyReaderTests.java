package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A reply")
class ReplyReaderTests {

    private static final String PLAIN = "{\"sql\":\"SELECT 1\"}";

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("plain", "{\"sql\": \"SELECT 1\"}", PLAIN),
                arguments("with white space and a byte order mark", "\uFEFF\n\n {\"sql\":\"SELECT 1\"} \n", PLAIN),
                arguments("in a json fence", "```json\n{\"sql\":\"SELECT 1\"}\n```", PLAIN),
                arguments("in a JSON fence, upper case", "```JSON\n{\"sql\":\"SELECT 1\"}\n```", PLAIN),
                arguments("in a bare fence", "```\n{\"sql\":\"SELECT 1\"}\n```", PLAIN),
                arguments("in a fence that is never closed", "```json\n{\"sql\":\"SELECT 1\"}", PLAIN),
                arguments("in a fence on one line", "```json {\"sql\":\"SELECT 1\"}```", PLAIN),
                arguments("with Windows line ends", "```json\r\n{\r\n\"sql\":\"SELECT 1\"\r\n}\r\n```\r\n", PLAIN),
                arguments("with prose before", "Sure! Here's the query:\n{\"sql\":\"SELECT 1\"}", PLAIN),
                arguments("with prose after", "{\"sql\":\"SELECT 1\"}\n\nThis query isn't {complicated}.", PLAIN),
                arguments(
                        "with prose around a fence",
                        "Here you go:\n\n```json\n{\"sql\":\"SELECT 1\"}\n```\n\nLet me know!",
                        PLAIN),
                arguments("with braces in the prose before", "Use {name} like so: {\"sql\":\"SELECT 1\"}", PLAIN),
                arguments("with an open brace in the prose", "A { is odd. {\"sql\":\"SELECT 1\"}", PLAIN),
                arguments(
                        "after thinking",
                        "<think>\nMaybe {\"sql\":\"SELECT 2\"}?\n</think>\n{\"sql\":\"SELECT 1\"}",
                        PLAIN),
                arguments(
                        "after thinking whose opening tag was swallowed",
                        "I could say {\"sql\":\"SELECT 2\"}.\n</think>\n\n{\"sql\":\"SELECT 1\"}",
                        PLAIN),
                arguments(
                        "after thinking twice",
                        "<think>a</think> hm <think>{\"sql\":\"SELECT 2\"}</think>{\"sql\":\"SELECT 1\"}",
                        PLAIN),
                arguments("with another object first", "{\"thought\":\"hm\"}\n{\"sql\":\"SELECT 1\"}", PLAIN),
                arguments("twice", "{\"sql\":\"SELECT 1\"}\n{\"sql\":\"SELECT 1\"}", PLAIN),
                arguments("with a trailing comma", "{\"sql\":\"SELECT 1\",}", PLAIN),
                arguments(
                        "with trailing commas deeper", "{\"sql\":\"a\",\"l\":[1,2,],}", "{\"sql\":\"a\",\"l\":[1,2]}"),
                arguments("in single quotes", "{'sql': 'SELECT 1'}", PLAIN),
                arguments(
                        "in single quotes with doubles inside",
                        "{'sql': 'SELECT \"a\"'}",
                        "{\"sql\":\"SELECT \\\"a\\\"\"}"),
                arguments("in single quotes with an escaped one", "{'sql': 'it\\'s'}", "{\"sql\":\"it's\"}"),
                arguments(
                        "with an escaped single quote in doubles", "{\"sql\": \"O\\'Brien\"}", "{\"sql\":\"O'Brien\"}"),
                arguments("with a LIKE escape", "{\"sql\": \"LIKE 'a\\_b\\%'\"}", "{\"sql\":\"LIKE 'a\\\\_b\\\\%'\"}"),
                arguments("with unquoted keys", "{sql: \"SELECT 1\"}", PLAIN),
                arguments("with // comments", "{\n// it's the query\n\"sql\": \"SELECT 1\" // \"done\"\n}", PLAIN),
                arguments("with /* comments */", "{/* don't } */\"sql\": \"SELECT 1\"}", PLAIN),
                arguments("with # comments", "{\n# isn't it\n\"sql\": \"SELECT 1\"\n}", PLAIN),
                arguments(
                        "with comment signs in a string",
                        "{\"sql\":\"SELECT 1 -- a // b # c /* d */\"}",
                        "{\"sql\":\"SELECT 1 -- a // b # c /* d */\"}"),
                arguments(
                        "with Python's words",
                        "{'sql': 'SELECT 1', 'a': True, 'b': False, 'c': None}",
                        "{\"sql\":\"SELECT 1\",\"a\":true,\"b\":false,\"c\":null}"),
                arguments(
                        "with Python's words in strings and keys",
                        "{None: \"None True\", \"sql\": 1}",
                        "{\"None\":\"None True\",\"sql\":1}"),
                arguments("with typographic quotes", "{“sql”: “SELECT 1”}", PLAIN),
                arguments("with German quotes", "{„sql“: „SELECT 1“}", PLAIN),
                arguments(
                        "with typographic quotes inside a string", "{\"sql\":\"say “hi”\"}", "{\"sql\":\"say “hi”\"}"),
                arguments(
                        "with an apostrophe inside typographic single quotes' text",
                        "{\"sql\":\"it’s\"}",
                        "{\"sql\":\"it’s\"}"),
                arguments(
                        "with line breaks in a string",
                        "{\"sql\":\"SELECT 1\n\tFROM t\"}",
                        "{\"sql\":\"SELECT 1\\n\\tFROM t\"}"),
                arguments("with a continued line", "{\"sql\":\"SELECT \\\n1\"}", "{\"sql\":\"SELECT  1\"}"),
                arguments(
                        "with triple quotes",
                        "{\"sql\": \"\"\"\nSELECT \"a\"\n\"\"\"}",
                        "{\"sql\":\"\\nSELECT \\\"a\\\"\\n\"}"),
                arguments("with backticks", "{\"sql\": `SELECT 1`}", PLAIN),
                arguments("with a missing brace", "{\"sql\":\"SELECT 1\"", PLAIN),
                arguments(
                        "with two missing braces",
                        "{\"sql\":\"a\",\"expectation\":{\"kind\":\"rows\"",
                        "{\"sql\":\"a\",\"expectation\":{\"kind\":\"rows\"}}"),
                arguments("with a missing brace before the fence", "```json\n{\"sql\":\"SELECT 1\"\n```", PLAIN),
                arguments("encoded twice", "\"{\\\"sql\\\":\\\"SELECT 1\\\"}\"", PLAIN),
                arguments("encoded twice in a fence", "```json\n\"{\\\"sql\\\":\\\"SELECT 1\\\"}\"\n```", PLAIN),
                arguments("wrapped in an object", "{\"response\":{\"sql\":\"SELECT 1\"}}", PLAIN),
                arguments("wrapped as a string in an object", "{\"answer\":\"{\\\"sql\\\":\\\"SELECT 1\\\"}\"}", PLAIN),
                arguments("wrapped in a list", "[{\"sql\":\"SELECT 1\"}]", PLAIN),
                arguments("wrapped as a tool call", "{\"name\":\"run\",\"arguments\":{\"sql\":\"SELECT 1\"}}", PLAIN),
                arguments("with hard spaces", "{\u00A0\"sql\":\u00A0\"SELECT 1\"}", PLAIN),
                arguments("with emoji and escapes", "{\"sql\":\"\\ud83d\\ude42 🙂 \\u00fc\"}", "{\"sql\":\"🙂 🙂 ü\"}"),
                arguments("with a plus sign", "{\"sql\":\"a\",\"n\":+5}", "{\"sql\":\"a\",\"n\":5}"),
                arguments(
                        "with exact decimals",
                        "{\"sql\":\"a\",\"n\":1.10,\"m\":12345678901234567890}",
                        "{\"sql\":\"a\",\"n\":1.10,\"m\":12345678901234567890}"),
                arguments("with braces in strings", "{\"sql\":\"SELECT '}{' AS a\"}", "{\"sql\":\"SELECT '}{' AS a\"}"),
                arguments(
                        "with a fence inside a string",
                        "{\"sql\":\"```sql SELECT 1```\"}",
                        "{\"sql\":\"```sql SELECT 1```\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is read")
    void readable(String how, String reply, String expected) {
        assertThat(ReplyReader.json(reply, "sql").map(JsonNode::toString)).contains(expected);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("empty", ""),
                arguments("blank", " \n "),
                arguments("prose", "I'm sorry, I can't help with that."),
                arguments("an object without the key", "{\"thought\":\"hm\"}"),
                arguments("a query", "SELECT 1"),
                arguments(
                        "cut inside a string: half a query is another query", "{\"sql\":\"SELECT * FROM t WHERE a = 1"),
                arguments("cut behind a number: half a number is another number", "{\"sql\":\"a\",\"n\":10"),
                arguments("cut inside a list: claims may be missing", "{\"sql\":\"a\",\"claims\":[{\"a\":\"b\"}"),
                arguments("cut behind a comma", "{\"sql\":\"a\","),
                arguments("cut behind a key", "{\"sql\":\"a\",\"n\""),
                arguments("cut behind a colon", "{\"sql\":\"a\",\"n\":"),
                arguments("a list of several: one of them is not the answer", "[{\"sql\":\"a\"},{\"sql\":\"b\"}]"),
                arguments("a list of several in prose", "Here: [{\"sql\":\"a\"},\n {\"sql\":\"b\"}] there"),
                arguments("a list of several inside", "{\"queries\":[{\"sql\":\"a\"},{\"sql\":\"b\"}]}"),
                arguments("with the key twice", "{\"sql\":\"a\",\"sql\":\"b\"}"),
                arguments("with unescaped quotes", "{\"sql\":\"SELECT \"a\" FROM t\"}"),
                arguments("with mismatched braces", "{\"sql\":[\"a\"}]"),
                arguments("thinking that never ended", "<think>{\"sql\":\"a\"} would be"),
                arguments("of NUL", "\0\0\0"),
                arguments("of lone surrogates", "{\uD800: \uDC00}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is not guessed at")
    void unreadable(String how, String reply) {
        assertThat(ReplyReader.json(reply, "sql")).isEmpty();
    }

    @Test
    @DisplayName("gives its first object when no key is wanted, and all objects when asked for")
    void noKeys() {
        assertThat(ReplyReader.json("a {\"b\":1} {\"c\":2}").map(JsonNode::toString))
                .contains("{\"b\":1}");
        assertThat(ReplyReader.objects("a {\"b\":1} {\"c\":2}")).hasToString("[{\"b\":1}, {\"c\":2}]");
        assertThat(ReplyReader.objects("[{\"b\":1}, {\"c\":2}]")).hasToString("[{\"b\":1}, {\"c\":2}]");
    }

    @Test
    @DisplayName("that is pathological is bounded and never throws")
    void pathological() {
        assertThat(ReplyReader.json("{\"sql\":1}" + " ".repeat(1_000_000), "sql"))
                .isEmpty();
        for (String part : new String[] {
            "{",
            "[",
            "{\"a\":",
            "\"",
            "'",
            "`",
            "```",
            "\\",
            "/*",
            "<think>",
            "{\"",
            "a ",
            "-- \n",
            "/* */ ",
            "WITH a (",
            "{}",
            "{'a':{}},"
        }) {
            String reply = part.repeat(900_000 / part.length());
            for (String tried : new String[] {reply, "{" + reply, reply + "{\"sql\"", "```sql\n" + reply}) {
                assertThat(ReplyReader.json(tried, "sql")).isEmpty();
                assertThat(ReplyReader.query(tried)).isEmpty();
            }
        }
        assertThat(ReplyReader.json("{\"a\":".repeat(2000) + "1" + "}".repeat(2000), "sql"))
                .isEmpty();
    }

    @Test
    @DisplayName("of random fragments never throws")
    void random() {
        String[] parts = {
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            ",",
            "sql",
            "\\",
            "```",
            "\n",
            "1",
            "true",
            "None",
            "“",
            "\\u12",
            "/*",
            "*/",
            "//",
            "<think>",
            "</think>",
            "SELECT ",
            "WITH a AS (",
            ";",
            "\uD83D",
            "\0",
            "json\n"
        };
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder reply = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                reply.append(parts[random.nextInt(parts.length)]);
            }
            Optional<JsonNode> json = ReplyReader.json(reply.toString(), "sql");
            json.ifPresent(node -> assertThat(node.has("sql")).isTrue());
            ReplyReader.query(reply.toString());
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("bare", "SELECT 1", "SELECT 1"),
                arguments("bare, lower case, with a semicolon", "  select 1;\n", "select 1;"),
                arguments("in a sql fence", "```sql\nSELECT 1;\n```", "SELECT 1;"),
                arguments("in a bare fence", "```\nSELECT 1\n```", "SELECT 1"),
                arguments("in a fence on one line", "```SELECT 1```", "SELECT 1"),
                arguments(
                        "in a fence for mysql with prose",
                        "Here's it:\n```mysql\nSELECT 1\n```\nIt's easy.",
                        "SELECT 1"),
                arguments(
                        "behind comments in a fence",
                        "```sql\n-- all\n/* of it */\nSELECT 1\n```",
                        "-- all\n/* of it */\nSELECT 1"),
                arguments(
                        "with prose before and after",
                        "The query:\n\nSELECT a\nFROM t;\n\nIt's simple.",
                        "SELECT a\nFROM t;"),
                arguments(
                        "with a blank line inside",
                        "SELECT a\nFROM t\n\nWHERE b = 1",
                        "SELECT a\nFROM t\n\nWHERE b = 1"),
                arguments("with a semicolon in a string", "SELECT ';\n' AS a;\nDone.", "SELECT ';\n' AS a;"),
                arguments(
                        "with a CTE", "WITH a AS (SELECT 1)\nSELECT * FROM a", "WITH a AS (SELECT 1)\nSELECT * FROM a"),
                arguments(
                        "with a recursive CTE",
                        "with recursive a (n) as (select 1) select n from a",
                        "with recursive a (n) as (select 1) select n from a"),
                arguments("behind prose that begins with With", "With this schema:\nSELECT 1;", "SELECT 1;"),
                arguments("fenced twice alike", "```sql\nSELECT 1\n```\nor\n```sql\nSELECT 1\n```", "SELECT 1"),
                arguments("beside a fenced result", "```sql\nSELECT 1\n```\nResult:\n```\n1\n```", "SELECT 1"),
                arguments("after thinking", "<think>SELECT 2</think>\nSELECT 1", "SELECT 1"),
                arguments(
                        "with a second statement on the line, for the guard to refuse",
                        "SELECT 1; DROP TABLE t",
                        "SELECT 1; DROP TABLE t"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("has its query cut out")
    void queries(String how, String reply, String expected) {
        assertThat(ReplyReader.query(reply)).contains(expected);
    }

    static Stream<Arguments> noQueries() {
        return Stream.of(
                arguments("prose", "I can't."),
                arguments("prose that begins with With", "With pleasure, but no."),
                arguments("another statement", "DELETE FROM t"),
                arguments("another statement in a fence", "```sql\nDROP TABLE t\n```"),
                arguments("broken JSON: what is in it may be cut", "{\"sql\": \"\nSELECT 1"),
                arguments("two that differ in fences", "```sql\nSELECT 1\n```\nor\n```sql\nSELECT 2\n```"),
                arguments("two that differ, bare", "SELECT 1;\nor\nSELECT 2;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("has no query to cut out")
    void noQueries(String how, String reply) {
        assertThat(ReplyReader.query(reply)).isEmpty();
    }
}
