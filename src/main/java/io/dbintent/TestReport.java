package io.dbintent;

import io.dbintent.intent.ClaimResult;
import io.dbintent.intent.IntentResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells JUnit what came of each intent: a report entry always, and files of one that failed where JUnit takes them. */
final class TestReport {

    /** Tells nobody; outside of JUnit. */
    static final TestReport NONE = new TestReport(() -> null);

    private final Supplier<@Nullable ExtensionContext> place;

    TestReport(Supplier<@Nullable ExtensionContext> place) {
        this.place = place;
    }

    /** What is to be said of one intent. */
    Entry entry() {
        return new Entry(place.get());
    }

    /** One intent in the report. */
    static final class Entry {

        private final @Nullable ExtensionContext test;
        private @Nullable IntentResult result;

        private Entry(@Nullable ExtensionContext test) {
            this.test = test;
        }

        /** Publishes intent, verdict and SQL. */
        void publish(IntentResult decided) {
            result = decided;
            if (test == null) {
                return;
            }
            Map<String, String> entry = new LinkedHashMap<>();
            put(entry, "dbintent.intent", decided.intent());
            put(entry, "dbintent.verdict", decided.verdict() + " " + decided.reasonCode());
            put(entry, "dbintent.sql", sql(decided));
            test.publishReportEntry(entry);
        }

        /** Attaches what is known of a failed intent; trouble with that never hides the failure. */
        void attach(Throwable failure) {
            if (test == null || result == null || !FailureFiles.SUPPORTED) {
                return;
            }
            try {
                new FailureFiles(result, String.valueOf(failure.getMessage())).attachTo(test);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }

        /** JUnit refuses blank values, and the XML of reports cannot hold control characters. */
        private static void put(Map<String, String> entry, String key, String value) {
            String shown = value.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
            if (!shown.isBlank()) {
                entry.put(key, shown);
            }
        }

        private static String sql(IntentResult decided) {
            return decided.claims().stream()
                    .map(ClaimResult::query)
                    .filter(query -> query != null && !query.isBlank())
                    .distinct()
                    .collect(Collectors.joining(";\n"));
        }
    }
}
