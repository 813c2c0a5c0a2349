package io.dbintent.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.Prompt;
import io.dbintent.llm.Reply;
import io.dbintent.llm.Usage;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A model that replies badly")
class BadRepliesTests {

    private static final String REQUEST =
            "somewhere beside books we keep what the cover shouts at its reader, as blurb";
    private static final String SCHEMA = """
            CREATE TABLE authors (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL);
            CREATE TABLE books (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(100) NOT NULL, pages INTEGER);
            """;
    private static final String GOOD =
            reply("ALTER TABLE books ADD COLUMN blurb text;", "ALTER TABLE books DROP COLUMN blurb;");

    @ParameterizedTest(name = "up {0}, down {1}")
    @DisplayName("is told what is wrong with its scripts, and may repair them")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ALTER TABLE other.books ADD COLUMN blurb text | ALTER TABLE books DROP COLUMN blurb | up: DDL-OTHER-SCHEMA The statement names other, which is no table of its own. up: DDL-OTHER-SCHEMA other.books is in another schema than the migration's. Up would be refused: There is no table other.books.
            ALTER TABLE books ADD COLUMN blurb text | ~~ | down: DDL-EMPTY The script holds no statement. Write the statements that the change needs. Down does not restore the schema: books.column blurb: expected nothing, got text
            ALTER TABLE books ADD COLUMN blurb text | -- nothing to do | down: DDL-EMPTY The script holds no statement. Write the statements that the change needs. Down does not restore the schema: books.column blurb: expected nothing, got text
            ALTER TABLE books ADD COLUMN blurb text | /* DROP COLUMN blurb */ | down: DDL-EMPTY The script holds no statement. Write the statements that the change needs. Down does not restore the schema: books.column blurb: expected nothing, got text
            ALTER TABLE books ADD COLUMN blurb text | SELECT 1 | down: DDL-STATEMENT SELECT is no statement that a migration may contain. Down does not restore the schema: books.column blurb: expected nothing, got text
            ALTER TABLE books ADD COLUMN blurb text | ALTER TABLE books ADD COLUMN blurb text | Down would be refused: Table books has a column blurb already.
            ALTER TABLE books ADD COLUMN blurb text | ALTER TABLE books RENAME COLUMN blurb TO old_blurb | Down does not restore the schema: books.column old_blurb: expected nothing, got text
            ALTER TABLE books ADD COLUMN blurb text; ALTER TABLE books DROP COLUMN pages | ALTER TABLE books ADD COLUMN pages integer; ALTER TABLE books DROP COLUMN blurb | Up does not do exactly what is asked: column books.pages goes, which the request does not ask for.
            ALTER TABLE books ADD COLUMN blurb text; DROP TABLE authors | CREATE TABLE authors (id integer PRIMARY KEY, name varchar(80) NOT NULL); ALTER TABLE books DROP COLUMN blurb | Up does not do exactly what is asked: table authors goes, which the request does not ask for.
            ALTER TABLE books ADD COLUMN blurb text; CREATE INDEX a ON books (pages); CREATE INDEX b ON authors (name) | DROP INDEX a; DROP INDEX b; ALTER TABLE books DROP COLUMN blurb | Up does not do exactly what is asked: table authors gets index b on (name), which the request does not ask for. Up does not do exactly what is asked: table books gets index a on (pages), which the request does not ask for.
            ALTER TABLE books ADD COLUMN blurb MEDIUMTEXT AFTER title | ALTER TABLE books DROP COLUMN blurb | Up would be refused: There is no type mediumtext.
            ALTER TABLE `books` ADD COLUMN `blurb` text | ALTER TABLE books DROP COLUMN blurb | up: DDL-UNREADABLE Expected a name but found '`'.
            ALTER TABLE books ADD COLUMN blurb text; GRANT ALL ON books TO public | ALTER TABLE books DROP COLUMN blurb | up: DDL-PRIVILEGE GRANT is no statement that a migration may contain.
            ALTER TABLE books ADD COLUMN blurb text; COMMIT | ALTER TABLE books DROP COLUMN blurb | up: DDL-TRANSACTION COMMIT is no statement that a migration may contain.
            DO $$ BEGIN DROP TABLE authors; END $$ | SELECT 1 | up: DDL-BODY DO runs what is not known before. Write the statements themselves. down: DDL-STATEMENT SELECT is no statement that a migration may contain. Up does not do exactly what is asked: table authors goes, which the request does not ask for. Down does not restore the schema: table authors: expected a table, got nothing
            ALTER TABLE books ADD COLUMN blurb text DEFAULT 'x; DROP TABLE authors' ; DELETE FROM authors | ALTER TABLE books DROP COLUMN blurb | Up does not do exactly what is asked: the rows of table authors are lost on the way: not all of them are copied to what takes its place. Up does not do exactly what is asked: up deletes rows of authors, which the request does not ask for.
            ALTER TABLE book ADD COLUMN blurb text | ALTER TABLE book DROP COLUMN blurb | Up would be refused: There is no table book.
            CREATE INDEX idx ON books (pages) | DROP INDEX idx | Up does not do exactly what is asked: table books gets index idx on (pages), which the request does not ask for.
            """)
    void repairs(String up, String down, String told) {
        Replies model = new Replies(reply(up, down == null ? "" : down), GOOD);

        DraftResult result = assistant().withModel(model).draft(REQUEST);

        assertThat(findings(model.prompts.get(1))).isEqualTo("No sound draft was found. " + told);
        assertThat(result).isInstanceOf(MigrationDraft.class);
        assertThat(((MigrationDraft) result).usage())
                .isEqualTo(new DraftUsage(2, new Usage(200, 20, new BigDecimal("0.02"))));
    }

    @ParameterizedTest
    @DisplayName("is asked once more where nothing can be read, and both calls are paid for")
    @ValueSource(
            strings = {
                "I think you should just do it.",
                "",
                "```sql\nALTER TABLE books ADD COLUMN blurb text;\n```",
                "{\"sql\": \"ALTER TABLE books ADD COLUMN blurb text\"}",
                "{\"up_sql\": \"ALTER TABLE books ADD COLUMN bl",
                "{\"up_sql\": \"\", \"down_sql\": \"\"}",
                "{\"up_sql\": \"DROP TABLE books\", \"refused\": \"I will not\"}",
                "{\"up_sql\": \"ALTER TABLE books ADD blurb text\", \"down_sql\": \"a\"} or"
                        + " {\"up_sql\": \"ALTER TABLE books ADD blurb varchar(9)\", \"down_sql\": \"b\"}",
                "[{\"up_sql\": \"a\", \"down_sql\": \"b\"}, {\"up_sql\": \"c\", \"down_sql\": \"d\"}]"
            })
    void unreadable(String bad) {
        Replies model = new Replies(bad, GOOD);

        DraftResult result = assistant().withModel(model).draft(REQUEST);

        assertThat(model.prompts.get(1))
                .contains("Your previous reply to this " + (bad.isEmpty() ? "was empty" : "could not be read"))
                .contains("one JSON object with \"up_sql\", \"down_sql\" and \"explanation\"");
        assertThat(result).isInstanceOf(MigrationDraft.class);
        assertThat(((MigrationDraft) result).usage())
                .isEqualTo(new DraftUsage(2, new Usage(200, 20, new BigDecimal("0.02"))));
    }

    @Test
    @DisplayName("whose reply is longer than any is read is asked once more, and then given up")
    void huge() {
        String huge = "{\"up_sql\": \"" + "x".repeat(1_000_001) + "\"}";
        Replies model = new Replies(huge, huge);

        DraftResult result = assistant().withModel(model).draft(REQUEST);

        assertThat(((DraftResult.Refused) result).reason())
                .startsWith(
                        "The request was not understood without a model, and replies gave no usable reply, asked twice.");
        assertThat(model.prompts).hasSize(2);
        assertThat(model.prompts.get(1).length()).isLessThan(20_000);
    }

    @Test
    @DisplayName("is given up after three attempts, with what was found last")
    void attempts() {
        String bad = reply("DROP TABLE authors", "SELECT 1");
        Replies model = new Replies(bad, bad, bad, bad);

        DraftResult result = assistant().withModel(model).draft(REQUEST);

        assertThat(((DraftResult.Refused) result).reason())
                .isEqualTo("replies gave no sound draft, asked 3 times. No sound draft was found. down: DDL-STATEMENT"
                        + " SELECT is no statement that a migration may contain. Up does not do exactly what"
                        + " is asked: table authors goes, which the request does not ask for. Down does not restore the"
                        + " schema: table authors: expected a table, got nothing");
        assertThat(model.prompts).hasSize(3);
    }

    @Test
    @DisplayName("with many statements too many is not asked with all that was found")
    void manyFindings() {
        StringBuilder up = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            up.append("CREATE TABLE t").append(i).append(" (id integer); ");
        }
        Replies model = new Replies(reply(up.toString(), "SELECT 1"), GOOD);

        assertThat(assistant().withModel(model).draft(REQUEST)).isInstanceOf(MigrationDraft.class);
        assertThat(model.prompts.get(1).length()).isLessThan(12_000);
    }

    @ParameterizedTest
    @DisplayName("has its draft reviewed unless it is sure enough")
    @CsvSource(textBlock = """
            0.95, ''
            0.80, ''
            0.62, 'replies is not sure of it: its confidence is 0.62, and less than 0.80.'
            ,     'replies gives no measure of its confidence.'
            """)
    void confidence(@org.jspecify.annotations.Nullable Double confidence, String reason) {
        Replies model = new Replies(GOOD);
        model.confidence = confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence);

        MigrationDraft draft = (MigrationDraft) assistant().withModel(model).draft(REQUEST);

        assertThat(draft.confidence()).isEqualTo(model.confidence);
        assertThat(draft.reviewReasons().stream()
                        .filter(it -> it.contains("confidence"))
                        .toList())
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @Test
    @DisplayName("has its draft reviewed by the bar that the caller sets")
    void bar() {
        Replies model = new Replies(GOOD);
        model.confidence = OptionalDouble.of(0.62);

        MigrationDraft draft = (MigrationDraft)
                assistant().withLeastConfidence(0.5).withModel(model).draft(REQUEST);

        assertThat(draft.reviewReasons()).noneMatch(reason -> reason.contains("confidence"));
    }

    private static MigrationAssistant assistant() {
        ServerKind server = ServerKind.of(Dialect.POSTGRESQL);
        return MigrationAssistant.of(
                server,
                new Simulation(server).run(SchemaDefinition.EMPTY, SCHEMA).after());
    }

    private static String findings(String prompt) {
        int from = prompt.indexOf("~~~ begin findings\n");
        return prompt.substring(from + "~~~ begin findings\n".length(), prompt.indexOf("\n~~~ end findings"));
    }

    private static String reply(String up, String down) {
        return "{\"up_sql\": \"" + up + "\", \"down_sql\": \"" + down + "\", \"explanation\": \"As asked.\"}";
    }

    /** Gives prepared replies, one after the other, at a price. */
    private static final class Replies implements LanguageModel {

        private final List<String> replies;
        private final List<String> prompts = new ArrayList<>();
        private OptionalDouble confidence = OptionalDouble.empty();

        Replies(String... replies) {
            this.replies = List.of(replies);
        }

        @Override
        public String name() {
            return "replies";
        }

        @Override
        public boolean remote() {
            return false;
        }

        @Override
        public Reply ask(Prompt prompt) {
            assertThat(prompt.weighed()).isTrue();
            prompts.add(prompt.user());
            String text = replies.get(prompts.size() - 1);
            return new Reply(text, new Usage(100, 10, new BigDecimal("0.01")), Duration.ZERO, false, confidence);
        }
    }
}
