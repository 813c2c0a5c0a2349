package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The Retry-After header")
class RetryAfterTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "7|PT7S",
                " 7 |PT7S",
                "0|PT0S",
                "1.5|PT1.5S",
                "Thu, 01 Jan 2026 00:01:00 GMT|PT1M",
                "Wed, 31 Dec 2025 00:00:00 GMT|PT0S",
                "-1|none",
                "soon|none",
                "99999999999999999999|none",
                "''|none"
            })
    @DisplayName("is read as seconds or as a date; anything else says nothing")
    void parse(String header, @Nullable Duration expected) {
        assertThat(RetryAfter.parse(header, CLOCK)).isEqualTo(expected);
    }
}
