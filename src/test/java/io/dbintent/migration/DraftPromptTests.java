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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The prompt for a draft")
class DraftPromptTests {

    private static final String SCHEMA = """
            CREATE TABLE countries (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL);
            CREATE TABLE authors (id INTEGER NOT NULL PRIMARY KEY, country_id INTEGER REFERENCES countries (id));
            CREATE TABLE books (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(100) NOT NULL,
              author_id INTEGER REFERENCES authors (id));
            CREATE INDEX idx_books_title ON books (title);
            CREATE TABLE loans (id INTEGER NOT NULL PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id));
            CREATE TABLE weather (day DATE);
            CREATE VIEW titles AS SELECT id, title FROM books;
            CREATE TRIGGER books_touched AFTER UPDATE ON books BEGIN SELECT 'password=hunter2'; END;
            """;

    @Test
    @DisplayName("holds the tables concerned, what foreign keys reach, what depends on them, and no secret")
    void whole() {
        Prompt prompt = prompt(SCHEMA, "somewhere beside books we keep what the cover shouts at its reader, as blurb");

        assertThat(prompt.system()).startsWith("You are a database engineer who writes migrations for SQLITE 3.50.");
        assertThat(prompt.user()).isEqualTo("""
                The tables concerned, those that foreign keys reach from them, and what depends on them:
                ~~~ begin schema
                CREATE TABLE "books" (
                  "id" integer NOT NULL PRIMARY KEY,
                  "title" varchar(100) NOT NULL,
                  "author_id" integer,
                  FOREIGN KEY ("author_id") REFERENCES "authors" ("id")
                );
                CREATE INDEX "idx_books_title" ON "books" ("title");

                CREATE TABLE "authors" (
                  "id" integer NOT NULL PRIMARY KEY,
                  "country_id" integer,
                  FOREIGN KEY ("country_id") REFERENCES "countries" ("id")
                );

                CREATE TABLE "countries" (
                  "id" integer NOT NULL PRIMARY KEY,
                  "name" varchar(80) NOT NULL
                );

                CREATE TABLE "loans" (
                  "id" integer NOT NULL PRIMARY KEY,
                  "book_id" integer NOT NULL,
                  FOREIGN KEY ("book_id") REFERENCES "books" ("id")
                );

                CREATE VIEW "titles" AS SELECT id, title FROM books;

                CREATE TRIGGER "books_touched" AFTER UPDATE ON books BEGIN SELECT 'password=***'; END;

                -- other tables: weather
                ~~~ end schema

                Requests that were drafted before, with the drafts that were accepted:
                ~~~ begin accepted
                Request: Add a required phone number to customers, 'N/A' where there is none, and make it searchable
                up_sql: ALTER TABLE customers ADD COLUMN phone_number VARCHAR(20) NOT NULL DEFAULT 'N/A'; CREATE INDEX idx_customers_phone_number ON customers (phone_number);
                down_sql: DROP INDEX idx_customers_phone_number; ALTER TABLE customers DROP COLUMN phone_number;

                Request: Rename the column shipped of orders to is_shipped
                up_sql: ALTER TABLE orders RENAME COLUMN shipped TO is_shipped;
                down_sql: ALTER TABLE orders RENAME COLUMN is_shipped TO shipped;

                Request: Each category has a name and may have a category above it; categories are new
                up_sql: CREATE TABLE categories (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL, parent_id INTEGER, CONSTRAINT fk_categories_parent FOREIGN KEY (parent_id) REFERENCES categories (id)); CREATE INDEX idx_categories_parent_id ON categories (parent_id);
                down_sql: DROP TABLE categories;
                ~~~ end accepted

                The change request:
                ~~~ begin request
                somewhere beside books we keep what the cover shouts at its reader, as blurb
                ~~~ end request""");
    }

    @Test
    @DisplayName("names the other tables where a schema is large, and stays within its bound")
    void large() {
        StringBuilder schema = new StringBuilder();
        for (int i = 0; i < 280; i++) {
            schema.append("CREATE TABLE part_").append(i).append(" (id INTEGER NOT NULL PRIMARY KEY");
            for (int column = 0; column < 20; column++) {
                schema.append(", measured_quantity_").append(column).append(" DECIMAL(12,4) NOT NULL DEFAULT 0");
            }
            schema.append(i == 0 ? "" : ", previous_id INTEGER REFERENCES part_" + (i - 1) + " (id)")
                    .append(");\n");
        }

        String user = prompt(schema.toString(), "whatever comes to part_279 henceforth keeps its blurb, too")
                .user();

        assertThat(user)
                .contains("CREATE TABLE \"part_279\"")
                .contains("CREATE TABLE \"part_278\"")
                .contains("-- other tables: ");
        assertThat(user.length()).isLessThan(35_000);
    }

    @Test
    @DisplayName("of a request that names nothing of a large schema holds the names of its tables")
    void nothingNamed() {
        StringBuilder schema = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            schema.append("CREATE TABLE part_").append(i).append(" (id INTEGER NOT NULL PRIMARY KEY);\n");
        }

        assertThat(prompt(schema.toString(), "henceforth we shall sing").user())
                .contains("-- other tables: part_0, part_1, part_10")
                .doesNotContain("CREATE TABLE \"part");
    }

    private static Prompt prompt(String schema, String request) {
        ServerKind server = ServerKind.of(Dialect.SQLITE);
        Ear ear = new Ear();
        MigrationAssistant.of(
                        server,
                        new Simulation(server)
                                .run(SchemaDefinition.EMPTY, schema)
                                .after())
                .withModel(ear)
                .draft(request);
        return ear.prompts.get(0);
    }

    /** Hears prompts, and declines. */
    private static final class Ear implements LanguageModel {

        private final List<Prompt> prompts = new ArrayList<>();

        @Override
        public String name() {
            return "ear";
        }

        @Override
        public boolean remote() {
            return false;
        }

        @Override
        public Reply ask(Prompt prompt) {
            prompts.add(prompt);
            return new Reply("{\"refused\": \"not today\"}", Usage.UNKNOWN, Duration.ZERO);
        }
    }
}
