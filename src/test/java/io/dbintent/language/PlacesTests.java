package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ColumnType.Family;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place that no row holds")
class PlacesTests {

    private static final Column CITY = text("City");
    private static final Column COUNTRY = text("Country");

    private static Column text(String name) {
        return new Column(name, new ColumnType("VARCHAR(40)", Family.TEXT), true, null, false, "");
    }

    @Test
    @DisplayName("is sought among countries if it is one")
    void country() {
        assertThat(Places.holding("Japan", List.of(CITY, COUNTRY))).containsExactly(COUNTRY);
    }

    @Test
    @DisplayName("is sought everywhere if it is none, or where there are no countries")
    void others() {
        assertThat(Places.holding("Kyoto", List.of(CITY, COUNTRY))).containsExactly(CITY, COUNTRY);
        assertThat(Places.holding("Japan", List.of(CITY))).containsExactly(CITY);
    }
}
