package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Column labels")
class LabelsTests {

    @Test
    @DisplayName("stay as they are while they are distinct")
    void distinct() {
        assertThat(Labels.distinct(List.of("id", "ID", ""))).containsExactly("id", "ID", "");
    }

    @Test
    @DisplayName("get a number when they come again")
    void repeated() {
        assertThat(Labels.distinct(List.of("name", "name", "name"))).containsExactly("name", "name_2", "name_3");
    }

    @Test
    @DisplayName("never take a number that a real column has")
    void collision() {
        assertThat(Labels.distinct(List.of("name", "name", "name_2", "name_2")))
                .containsExactly("name", "name_3", "name_2", "name_2_2");
    }
}
