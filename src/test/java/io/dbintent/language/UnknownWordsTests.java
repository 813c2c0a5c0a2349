package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("For a word that nobody knows, the engine")
class UnknownWordsTests {

    private static final String SCRIPT = """
            CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, city TEXT);
            CREATE TABLE parcel (id INTEGER PRIMARY KEY, weight INTEGER, customer_id INTEGER REFERENCES customer (id));
            INSERT INTO customer VALUES (1, 'Ada', 'Oslo');
            INSERT INTO parcel VALUES (1, 20, 1);
            """;

    private final JdbcFixture database;

    UnknownWordsTests() throws SQLException {
        database = new JdbcFixture("jdbc:sqlite::memory:", SCRIPT);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private Reading.NotUnderstood abstention(String intent, Similarity similarity) {
        BuiltinEngine engine = new BuiltinEngine(
                database.schema(), database.dialect(), database.values(), Vocabulary.none(), similarity);
        return (Reading.NotUnderstood) engine.read(intent);
    }

    /** One name is near one word. */
    private static Similarity near(String word, String name) {
        return (asked, names) -> names.stream()
                .map(any -> asked.equals(word) && any.equals(name) ? 0.9 : 0.1)
                .toList();
    }

    @Test
    @DisplayName("says what it would have read had it been spelled right")
    void spelling() {
        Reading.NotUnderstood not = abstention("there are two custmers", Similarity.none());
        assertThat(not.unplaced()).containsExactly("custmers");
        assertThat(not.guess()).contains("number of customers: a value = 2 (\"custmers\" read as \"customers\")");
        assertThat(not.explanation())
                .isEqualTo("I do not understand \"custmers\" here. Nearest in the schema: customer. Rephrase it, or"
                        + " configure a model (dbintent.model).");
    }

    @Test
    @DisplayName("suggests the name that is near in meaning, and answers nothing with it")
    void meaning() {
        Reading.NotUnderstood not = abstention("list all packets", near("packet", "parcel"));
        assertThat(not.explanation())
                .isEqualTo("I do not understand \"packets\" here. Near in meaning: parcel. Rephrase it, or configure a"
                        + " model (dbintent.model).");
        assertThat(not.guess()).contains("parcels (\"packets\" read as \"parcels\")");
    }

    @Test
    @DisplayName("has no guess where nothing is near")
    void nothingNear() {
        Reading.NotUnderstood not = abstention("every zebra hums", Similarity.none());
        assertThat(not.guess()).isEmpty();
    }

    @Test
    @DisplayName("tells it from words of the grammar, of the schema and of the database")
    void onlyUnknownWord() {
        BuiltinEngine engine = database.engine();
        assertThat(engine.unknownWord("how many packets weigh more than 3?")).isEqualTo(Optional.of("packet"));
        assertThat(engine.unknownWord("how many parcels are in Oslo?")).isEmpty();
        assertThat(engine.unknownWord("how many packets do zebras have?")).isEmpty();
    }

    @Test
    @DisplayName("takes the meaning that it is given")
    void withAnEntry() {
        BuiltinEngine engine = database.engine().with(Vocabulary.Entry.of("packet", "parcel", "2 learnings"));
        Reading.Understood understood = (Reading.Understood) engine.read("there is 1 packet");
        assertThat(understood.plan().claims().get(0).sql()).contains("parcel");
        assertThat(database.engine().read("there is 1 packet")).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(List.of(engine.vocabulary().text())).containsExactly("packet: parcel");
    }
}
