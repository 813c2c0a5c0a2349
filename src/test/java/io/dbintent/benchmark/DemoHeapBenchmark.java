package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo's heap")
class DemoHeapBenchmark {

    @Test
    @DisplayName("is enough with 256 MB")
    void heap() throws IOException, InterruptedException {
        List<String> lines = Jvm.run(List.of("-Xmx256m"), Map.of(), DemoRun.class);
        String[] words = lines.stream()
                .filter(line -> line.startsWith(DemoRun.MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", lines)))
                .split(" ", -1);
        Figures.print(
                "demo-heap",
                "with -Xmx256m at most %.1f MB in use after a collection, %.1f MB after the last; %s tests succeeded,"
                        + " %s failed",
                Long.parseLong(words[1]) / 1e6,
                Long.parseLong(words[2]) / 1e6,
                words[3],
                words[4]);
        assertThat(words[4]).as(String.join("\n", lines)).isEqualTo("0");
    }
}
