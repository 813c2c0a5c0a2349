package io.dbintent;

import io.dbintent.intent.ClaimResult;
import io.dbintent.intent.IntentResult;
import io.dbintent.plan.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A failed intent as files that JUnit keeps beside its reports: the failure with the rows that it may show, what each
 * check found, and each query, ready to run.
 */
final class FailureFiles {

    /** Whether the JUnit that runs takes files: from 5.12 on. The library runs on 5.10 too. */
    static final boolean SUPPORTED = Arrays.stream(ExtensionContext.class.getMethods())
            .anyMatch(method -> method.getName().equals("publishDirectory"));

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final IntentResult result;
    private final String failure;

    /** @param failure the message of what the test throws, which keeps to what messages may show */
    FailureFiles(IntentResult result, String failure) {
        this.result = result;
        this.failure = failure;
    }

    void attachTo(ExtensionContext test) {
        test.publishDirectory("dbintent-" + NUMBERS.incrementAndGet(), this::write);
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(failure).append('\n');
        int number = 0;
        for (ClaimResult claim : result.claims()) {
            number++;
            text.append("\n").append(claim.verdict()).append(' ').append(claim.text());
            for (Evidence evidence : claim.evidence()) {
                text.append("\n  ").append(evidence.check()).append(": ").append(evidence.detail());
            }
            text.append('\n');
            String query = claim.query();
            if (query != null && !query.isBlank()) {
                Files.writeString(folder.resolve("claim-" + number + ".sql"), query + "\n");
            }
        }
        Files.writeString(folder.resolve("intent.txt"), text);
    }
}
