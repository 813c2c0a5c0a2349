package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Retries")
class RetriesTests {

    private final List<Duration> waits = new ArrayList<>();
    private int calls;

    @Test
    @DisplayName("wait a minute at most, all waits together, however many are allowed")
    void boundedWait() {
        Retries.GaveUp gaveUp = catchThrowableOfType(
                Retries.GaveUp.class, () -> retries(1000, 0.999).call(() -> fail(500, null)));

        Duration waited = waits.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isLessThanOrEqualTo(Retries.LONGEST_WAIT).isGreaterThan(Duration.ofSeconds(40));
        assertThat(gaveUp.waitTooLong()).isTrue();
        assertThat(gaveUp.attempts()).isEqualTo(calls).isEqualTo(waits.size() + 1);
    }

    @Test
    @DisplayName("double their wait, and jitter takes up to half of it")
    void growing() {
        assertGivesUp(retries(3, 0), 500, null);

        assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    @DisplayName("stop at the number that is allowed; none means one attempt")
    void counted() {
        assertGivesUp(retries(0, 0), 429, Duration.ZERO);
        assertThat(calls).isEqualTo(1);

        assertGivesUp(retries(4, 0), 429, Duration.ZERO);
        assertThat(calls).isEqualTo(1 + 5);
    }

    @Test
    @DisplayName("do not follow a refusal")
    void refusal() {
        for (int status : new int[] {400, 401, 403, 404, 413, 422, 302}) {
            calls = 0;
            assertGivesUp(retries(5, 0), status, null);
            assertThat(calls).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("let an exception pass that is not about transport")
    void otherException() {
        assertThatThrownBy(() -> retries(5, 0).call(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("end when the thread is interrupted while waiting")
    void interrupted() {
        var patience = new Patience(
                wait -> {
                    throw new InterruptedException();
                },
                () -> 0,
                Clock.systemUTC());

        Retries.GaveUp gaveUp = catchThrowableOfType(
                Retries.GaveUp.class, () -> new Retries("m", 5, patience).call(() -> fail(500, null)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(gaveUp.last().kind()).isEqualTo(TransportFailure.Kind.INTERRUPTED);
        assertThat(calls).isEqualTo(1);
    }

    private void assertGivesUp(Retries retries, int status, @Nullable Duration retryAfter) {
        assertThatThrownBy(() -> retries.call(() -> fail(status, retryAfter))).isInstanceOf(Retries.GaveUp.class);
    }

    private Retries retries(int maxRetries, double jitter) {
        return new Retries("m", maxRetries, new Patience(waits::add, () -> jitter, Clock.systemUTC()));
    }

    private String fail(int status, @Nullable Duration retryAfter) {
        calls++;
        throw TransportFailure.status(status, "http://127.0.0.1/", "HTTP " + status, retryAfter);
    }
}
