package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A comment kept in the database")
class DocumentationTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Customer's phone number | customer phone number",
                "The county or district of the address | county",
                "name of the courier | name courier",
                "Shelf mark, as on the spine | shelf mark",
                "event category from the calendar | event category",
                "Quantity on hand | quantity",
                "0 = inactive, 1 = active | ``",
                "may reference a related code | ``",
                "Datetime the prescriptions was initially created | ``",
                "Foreign key to users | ``",
                "Flag: 1 if archived | ``",
                "status: open, closed, lost | status",
                "Number of doors | number door"
            })
    @DisplayName("gives the noun phrase that it begins with, and nothing if it is a sentence or a list of codes")
    void leadingNounPhrase(String comment, String words) {
        assertThat(String.join(" ", Documentation.name(comment))).isEqualTo(words);
    }
}
