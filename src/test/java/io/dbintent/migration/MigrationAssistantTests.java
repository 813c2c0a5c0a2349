package io.dbintent.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.Prompt;
import io.dbintent.llm.Reply;
import io.dbintent.llm.Usage;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.simulate.RoundTrip;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The migration assistant")
class MigrationAssistantTests {

    private static final String SCHEMA = """
            CREATE TABLE authors (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL, note VARCHAR(40));
            CREATE TABLE books (
              id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(100) NOT NULL, pages INTEGER, author_id INTEGER,
              CONSTRAINT fk_books_author FOREIGN KEY (author_id) REFERENCES authors (id));
            CREATE INDEX idx_books_title ON books (title);
            CREATE VIEW titles AS SELECT id, title FROM books;
            """;

    private static SchemaDefinition schema(Dialect dialect) {
        return new Simulation(ServerKind.of(dialect))
                .run(
                        new SchemaDefinition(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                                Map.of()),
                        SCHEMA)
                .after();
    }

    private static MigrationAssistant assistant(Dialect dialect) {
        return MigrationAssistant.of(ServerKind.of(dialect), schema(dialect));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("drafts up and down, and down restores the schema")
    @CsvSource(delimiter = '|', textBlock = """
            SQLITE     | add a subtitle to books
            POSTGRESQL | add a subtitle to books
            MYSQL      | add a subtitle to books
            MARIADB    | add a subtitle to books
            SQLITE     | add a required column language varchar(5) default 'en' to books and index it
            POSTGRESQL | add a required column language varchar(5) default 'en' to books and index it
            MYSQL      | add a required column language varchar(5) default 'en' to books and index it
            MARIADB    | add a required column language varchar(5) default 'en' to books and index it
            SQLITE     | rename books.pages to page_count
            POSTGRESQL | rename books.pages to page_count
            MYSQL      | rename books.pages to page_count
            SQLITE     | widen authors.name to 200
            POSTGRESQL | widen authors.name to 200
            MYSQL      | widen authors.name to 200
            SQLITE     | drop the foreign key from books.author_id
            POSTGRESQL | drop the foreign key from books.author_id
            MYSQL      | drop the foreign key from books.author_id
            SQLITE     | rename the table authors to writers
            POSTGRESQL | rename the table authors to writers
            MYSQL      | rename the table authors to writers
            SQLITE     | drop index idx_books_title
            POSTGRESQL | drop index idx_books_title
            MYSQL      | drop index idx_books_title
            """)
    void drafts(Dialect dialect, String request) {
        DraftResult result = assistant(dialect).draft(request);

        assertThat(result).isInstanceOf(MigrationDraft.class);
        MigrationDraft draft = (MigrationDraft) result;
        assertThat(draft.isReversible()).isTrue();
        assertThat(draft.confidence()).isEmpty();
        assertThat(draft.usage()).isNull();
    }

    @Test
    @DisplayName("writes one ALTER for a new column, and one to take it back")
    void newColumn() {
        MigrationDraft draft = (MigrationDraft) assistant(Dialect.POSTGRESQL).draft("add a nickname to authors");

        assertThat(draft.up())
                .containsExactly("ALTER TABLE \"authors\" ADD COLUMN \"nickname\" character varying(255)");
        assertThat(draft.down()).containsExactly("ALTER TABLE \"authors\" DROP COLUMN \"nickname\"");
    }

    @Test
    @DisplayName("says what down cannot bring back")
    void lost() {
        MigrationDraft draft = (MigrationDraft) assistant(Dialect.POSTGRESQL).draft("drop authors.note");

        assertThat(draft.lost()).containsExactly("authors.note");
        assertThat(draft.isReversible()).isFalse();
        assertThat(draft.reviewIsMandatory()).isTrue();
        assertThat(draft.roundTrip().verdict()).isEqualTo(RoundTrip.Verdict.REVERSIBLE);
    }

    @Test
    @DisplayName("asks back when a view reads the column that is to go")
    void view() {
        DraftResult result = assistant(Dialect.SQLITE).draft("drop books.title");

        assertThat(result)
                .isEqualTo(new DraftResult.AskedBack(
                        "Column books.title is read by view titles. What is to become of it? Change or drop it first.",
                        List.of("titles")));
    }

    @Test
    @DisplayName("asks back with the count of rows that contradict")
    void rows() {
        DraftResult result = assistant(Dialect.SQLITE).withRows(query -> 3).draft("books.pages must not be null");

        assertThat(result)
                .isEqualTo(new DraftResult.AskedBack(
                        "What do the rows get that have no value in books.pages? Rows without one: 3.", List.of()));
    }

    @Test
    @DisplayName("asks a model for what it does not understand, and tells it what was found in its attempts")
    void model() {
        Script model = new Script(
                "I think you should just do it.",
                "{\"up_sql\": \"ALTER TABLE other.books ADD COLUMN x integer\", \"down_sql\": \"-- nothing\"}",
                "{\"up_sql\": \"ALTER TABLE books ADD COLUMN blurb text;\", \"down_sql\": \"ALTER TABLE books DROP COLUMN"
                        + " blurb;\", \"explanation\": \"A text beside each book.\"}");

        MigrationDraft draft = (MigrationDraft) assistant(Dialect.POSTGRESQL)
                .withModel(model)
                .draft("somewhere beside books we keep what the cover shouts at its reader, as blurb");

        assertThat(draft.author()).isEqualTo("script");
        assertThat(draft.up()).containsExactly("ALTER TABLE books ADD COLUMN blurb text");
        assertThat(draft.reviewReasons()).contains("script gives no measure of its confidence.");
        assertThat(model.prompts.get(0)).contains("CREATE TABLE \"books\"").contains("~~~ begin request");
        assertThat(model.prompts.get(2)).contains("DDL-EMPTY");
    }

    @Test
    @DisplayName("refuses a model's draft that drops what it should rename")
    void renameAsDrop() {
        String reply =
                "{\"up_sql\": \"ALTER TABLE books DROP COLUMN pages; ALTER TABLE books ADD COLUMN leaves integer;\","
                        + " \"down_sql\": \"ALTER TABLE books DROP COLUMN leaves; ALTER TABLE books ADD COLUMN pages integer;\"}";

        DraftResult result = assistant(Dialect.POSTGRESQL)
                .withModel(new Script(reply, reply, reply))
                .draft("books count their pages as leaves henceforth and evermore, so call them leaves, do");

        assertThat(result).isInstanceOf(DraftResult.Refused.class);
        assertThat(((DraftResult.Refused) result).reason())
                .contains("column books.pages is dropped and another one added, which loses its values; rename it");
    }

    @Test
    @DisplayName("refuses an empty request")
    void empty() {
        assertThat(assistant(Dialect.SQLITE).draft("  "))
                .isEqualTo(new DraftResult.Refused("The request is empty. Say what is to change in the schema."));
    }

    /** Gives prepared replies, one after the other. */
    private static final class Script implements LanguageModel {

        private final Deque<String> replies;
        private final List<String> prompts = new ArrayList<>();

        Script(String... replies) {
            this.replies = new ArrayDeque<>(List.of(replies));
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public boolean remote() {
            return false;
        }

        @Override
        public Reply ask(Prompt prompt) {
            prompts.add(prompt.user());
            return new Reply(replies.pop(), Usage.UNKNOWN, Duration.ZERO);
        }
    }
}
