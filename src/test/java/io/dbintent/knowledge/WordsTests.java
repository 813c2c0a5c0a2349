package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Words")
class WordsTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("agree whatever the spelling of an identifier")
    @CsvSource({
        "OrderItems, order item",
        "order_items, order item",
        "ORDER_ITEM, order item",
        "orderItemsTotal, order item total",
        "HTTPRequest, http request",
        "customerID, customer id",
        "address2, address 2",
        "categories, category",
        "addresses, address",
        "boxes, box",
        "people, person",
        "status, status",
        "analysis, analysis",
        "\u00C4RZTE_Namen, \u00E4rzte namen"
    })
    void cut(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }
}
