package io.dbintent;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test that runs on this thread, so that an intent of a context which was injected into a constructor is reported
 * for the test that asked and not for its class. A thread that waits in one test may run another meanwhile.
 */
final class RunningTest {

    private static final ThreadLocal<Deque<ExtensionContext>> TESTS = ThreadLocal.withInitial(ArrayDeque::new);

    private RunningTest() {}

    static void begin(ExtensionContext test) {
        TESTS.get().push(test);
    }

    static void end(ExtensionContext test) {
        Deque<ExtensionContext> tests = TESTS.get();
        tests.removeFirstOccurrence(test);
        if (tests.isEmpty()) {
            TESTS.remove();
        }
    }

    /** The test that this thread runs; {@code otherwise} outside of tests, as in a {@code @BeforeAll} method. */
    static ExtensionContext orElse(ExtensionContext otherwise) {
        ExtensionContext test = TESTS.get().peek();
        return test == null ? otherwise : test;
    }
}
