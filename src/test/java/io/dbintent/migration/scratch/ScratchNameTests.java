package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name of a scratch database")
class ScratchNameTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    @DisplayName("says when it was made, in the 32 characters that an account's name may have")
    void when() {
        ScratchName name = ScratchName.next(NOW);
        assertThat(name.text()).hasSizeLessThanOrEqualTo(32);
        assertThat(ScratchName.parse(name.text())).contains(name);
        assertThat(name.isOlderThan(Duration.ofHours(2), NOW.plusSeconds(7_201)))
                .isTrue();
        assertThat(name.isOlderThan(Duration.ofHours(2), NOW.plusSeconds(7_199)))
                .isFalse();
    }

    @Test
    @DisplayName("is never taken from a name that only begins like ours")
    void others() {
        assertThat(ScratchName.parse("dbintent_scratch_orders")).isEmpty();
        assertThat(ScratchName.parse("dbintent_scratch_tiqk2x_zzzzzz")).isEmpty();
        assertThat(ScratchName.parse("x_dbintent_scratch_tiqk2x_000000")).isEmpty();
    }
}
