package io.dbintent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The words for small numbers")
class CardinalsTests {

    @ParameterizedTest
    @CsvSource({
        "zero,0",
        "one,1",
        "nineteen,19",
        "forty,40",
        "twenty-five,25",
        "ten-five,-1",
        "twenty-zero,-1",
        "many,-1"
    })
    @DisplayName("have their values, and other words have none")
    void values(String word, int value) {
        assertThat(Cardinals.value(word)).isEqualTo(value);
    }
}
