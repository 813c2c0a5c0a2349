package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Table finding")
class TableFinderTests {

    private final TableFinder finder = new TableFinder(Schemas.shop());

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("puts the table first that the intent is about")
    @CsvSource(
            delimiter = '|',
            value = {
                "get all rows from the orders table | orders",
                "verify that customers table has a row | customers",
                "the products contain a row | products",
                "each order has a customer | orders",
                "how many order items are there | order_items",
                "count OrderItems | order_items",
                "check the audit log | audit_log",
                "who lives in the city of Paris | customers",
                "what is the highest price | products",
                "people who buy | customers"
            })
    void first(String intent, String table) {
        assertThat(finder.find(intent, Map.of(), 3).best()).first().isEqualTo(table);
    }

    @Test
    @DisplayName("finds nothing where nothing speaks for a table")
    void nothing() {
        assertThat(finder.find("\uD83D\uDE00 verify that it is \0", Map.of(), 3))
                .isEqualTo(new TableFinder.Found(List.of(), List.of()));
    }

    @Test
    @DisplayName("adds the tables that join what was found, the one that joins most of them first")
    void joining() {
        TableFinder.Found found = finder.find("orders and products", Map.of(), 2);

        assertThat(found.best()).containsExactlyInAnyOrder("orders", "products");
        assertThat(found.joining()).startsWith("order_items", "customers");
    }

    @Test
    @DisplayName("joins by a column name that few tables share where no foreign key says so")
    void joinsByName() {
        Schema schema = new Schema(
                "plain",
                List.of(
                        Schemas.table("alpha", "", List.of(), "id", "zone_code"),
                        Schemas.table("beta", "", List.of(), "id", "zone_code"),
                        Schemas.table("gamma", "", List.of(), "id", "other")));

        assertThat(new TableFinder(schema).find("alpha", Map.of(), 1).joining()).containsExactly("beta");
    }

    @Test
    @DisplayName("looks for what the first table found does not explain")
    void explained() {
        Schema schema = new Schema(
                "twins",
                List.of(
                        Schemas.table("places", "", List.of(), "id", "city", "street"),
                        Schemas.table("places_before_2020", "", List.of(), "id", "city", "street"),
                        Schemas.table("tenants", "", List.of(), "id", "phone")));

        assertThat(new TableFinder(schema)
                        .find("the city, the street and the phone", Map.of(), 2)
                        .best())
                .containsExactlyInAnyOrder("places", "tenants");
    }

    @Test
    @DisplayName("uses meaning where words say nothing")
    void meaning() {
        assertThat(finder.find("shoppers", Map.of("customers", 0.8, "orders", 0.6, "audit_log", 0.4), 2)
                        .best())
                .containsExactly("customers", "orders");
    }

    @Test
    @DisplayName("takes the longer name where one holds the other")
    void longestName() {
        assertThat(new Mentions(List.of("orders", "items", "order_items")).in("the order items table"))
                .containsExactly(Map.entry("order_items", Mentions.EXPLICIT));
    }

    @Test
    @DisplayName("tells how outright a table is named")
    void strength() {
        Mentions mentions = new Mentions(List.of("orders", "customers", "products"));
        assertThat(mentions.in("in the orders table some customers have products"))
                .containsOnly(
                        Map.entry("orders", Mentions.EXPLICIT),
                        Map.entry("customers", Mentions.PHRASE),
                        Map.entry("products", Mentions.BARE));
    }

    @Test
    @DisplayName("survives an intent of 10,000 characters and a schema without tables")
    void extremes() {
        assertThat(finder.find("orders ".repeat(1_430), Map.of(), 1).best()).containsExactly("orders");
        assertThat(new TableFinder(new Schema("", List.of())).find("anything", Map.of(), 5))
                .isEqualTo(new TableFinder.Found(List.of(), List.of()));
    }
}
