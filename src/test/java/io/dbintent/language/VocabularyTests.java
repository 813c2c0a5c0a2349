package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The vocabulary")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VocabularyTests {

    private static final String FARM = """
            CREATE TABLE growers (id INTEGER PRIMARY KEY, name VARCHAR(40) COLLATE NOCASE NOT NULL, region VARCHAR(40) COLLATE NOCASE);
            CREATE TABLE harvests (id INTEGER PRIMARY KEY, grower_id INTEGER REFERENCES growers(id), crop VARCHAR(40) COLLATE NOCASE, kilos DECIMAL(8,2), paid DECIMAL(8,2), reaped DATE);
            INSERT INTO growers VALUES (1,'Abel','North'),(2,'Berta','North'),(3,'Cyril','South');
            INSERT INTO harvests VALUES (1,1,'Wheat',100,40.50,'2023-07-01'),(2,1,'Rye',50,20,'2024-07-02'),(3,2,'Wheat',10,5,'2024-08-03');
            """;

    private final JdbcFixture database = new JdbcFixture("jdbc:sqlite::memory:", FARM);

    VocabularyTests() throws SQLException {}

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    private static Vocabulary of(String... pairs) {
        List<Vocabulary.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(Vocabulary.Entry.of(pairs[i], pairs[i + 1], "words.yaml line " + (i / 2 + 1)));
        }
        return new Vocabulary(entries);
    }

    private BuiltinEngine engine(String... pairs) {
        return new BuiltinEngine(database.schema(), database.dialect(), database.values(), of(pairs));
    }

    private BuiltinEngine usual() {
        return engine(
                "smallholders", "growers",
                "field yield", "harvests",
                "species", "harvests.crop",
                "takings", "sum of harvests.paid",
                "mean load", "avg of harvests.kilos",
                "deliveries", "count of harvests",
                "sales", "sum of harvests.paid");
    }

    private Claim claim(String intent) {
        Reading reading = usual().read(intent);
        assertThat(reading).as(intent).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).plan().claims().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "there are 3 smallholders | there are 4 smallholders",
                "There are exactly 3 Smallholders. | There are exactly 2 Smallholders.",
                "there are 3 field yields | there are 4 field yields",
                "the smallholder Abel is from North | the smallholder Abel is from South",
                "there is a harvest whose species is 'Rye' | there is a harvest whose species is 'Oats'",
                "total takings is 65.50 | total takings is 65",
                "the takings are above 65 | the takings are above 66",
                "takings in 2024 is 25 | takings in 2024 is 65.50",
                "Abel has takings of 60.50 | Abel has takings of 40.50",
                "the takings of Abel are 60.50 | the takings of Berta are 60.50",
                "the average mean load is above 53 | the average mean load is above 54",
                "total sales is 65.50 | total sales is 3",
                "no smallholder has takings above 70 | no smallholder has takings above 60",
                "3 smallholders have takings below 70 | 2 smallholders have takings below 70"
            })
    @DisplayName("makes true sentences pass and false ones fail")
    void verdicts(String right, String wrong) throws SQLException {
        assertThat(Verdicts.of(claim(right), database)).as(right).isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim(wrong), database)).as(wrong).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("counts a sum over no rows as 0, so that nobody is overlooked")
    void sumOverNothing() throws SQLException {
        assertThat(Verdicts.of(claim("every smallholder has takings above 4"), database))
                .isEqualTo(Verdict.FAIL);
        assertThat(Verdicts.of(claim("no smallholder has takings below 1"), database))
                .isEqualTo(Verdict.FAIL);
        assertThat(Verdicts.of(claim("every smallholder has takings below 61"), database))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("is used by requests: per group, by threshold, by rank")
    void requests() throws SQLException {
        assertThat(database.rows(claim("takings per species").sql(), 10))
                .extracting(row -> row.get(0), row -> String.valueOf(row.get(1)))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Wheat", "45.5"),
                        org.assertj.core.groups.Tuple.tuple("Rye", "20"));
        assertThat(database.rows(claim("smallholders with takings above 10").sql(), 10))
                .containsExactly(List.of("Abel"));
        assertThat(database.rows(
                        claim("which smallholder has the highest takings").sql(), 10))
                .containsExactly(List.of("Abel"));
        assertThat(database.rows(claim("growers with more than 1 deliveries").sql(), 10)
                                .size()
                        + database.rows(claim("list all species").sql(), 10).size())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "average takings is 21.83",
                "the maximum takings is 40.50",
                "there are 3 takings",
                "average sales is 21.83"
            })
    @DisplayName("gives a word its one meaning: another measure of it is not guessed")
    void otherMeasure(String intent) {
        assertThat(usual().read(intent)).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    @DisplayName("wins over the schema's own names")
    void wins() {
        Reading reading = engine("harvests", "growers").read("there are 3 harvests");
        assertThat(((Reading.Understood) reading).plan().claims().get(0).sql())
                .isEqualTo("SELECT COUNT(*) FROM \"growers\" t0");
    }

    @Test
    @DisplayName("is needed: without it the words are not understood")
    void needed() {
        assertThat(engine().read("there are 3 smallholders")).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(engine().read("total takings is 65.50")).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    @DisplayName("proposes its words for misspelled ones")
    void proposes() {
        assertThat(((Reading.NotUnderstood) usual().read("there are 3 smalholders")).explanation())
                .isEqualTo("I do not understand \"smalholders\" here. Nearest in the schema: smallholder. Rephrase it,"
                        + " or configure a model (dbintent.model).");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "grovers | there is no table \"grovers\". Nearest: growers. Expected a table, Table.column, or sum, avg,"
                        + " count, min or max of Table.column.",
                "zebra | there is no table \"zebra\". There are: growers, harvests. Expected a table, Table.column, or"
                        + " sum, avg, count, min or max of Table.column.",
                "harvests.kilo | table harvests has no column \"kilo\". Nearest: kilos.",
                "sum of harvests.payd | table harvests has no column \"payd\". Nearest: paid.",
                "sum of harvests | \"harvests\" is a table. Expected the column that is measured, as Table.column.",
                "sum of harvests.crop | column harvests.crop is of type VARCHAR(40). Expected a column of numbers."
            })
    @DisplayName("that does not fit the schema is refused with what comes near")
    void misfits(String meaning, String problem) {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> engine("takings", meaning))
                .withMessage("words.yaml line 1: \"takings\" is \"" + meaning + "\", but " + problem);
    }

    @Test
    @DisplayName("names all of its problems at once")
    void allProblems() {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> engine("a1", "x", "takings", "growers", "wares", "harvests.x"))
                .withMessageStartingWith("The vocabulary has 2 problems:\n- words.yaml line 1: ")
                .withMessageContaining("\n- words.yaml line 3: ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"42", "'songs'", "songs, tunes", "the", "more than", "how many"})
    @DisplayName("takes no word that sentences need, and nothing that is no word")
    void noWords(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(words, "growers"))
                .withMessageStartingWith("words.yaml line 1: \"" + words + "\" cannot be a domain word");
    }

    @Test
    @DisplayName("takes no word twice, whatever its number and case")
    void twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("song", "growers", "Songs", "harvests"))
                .withMessage("words.yaml line 2: \"Songs\" has a meaning already. Keep one of the two.");
    }
}
