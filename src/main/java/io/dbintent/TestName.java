package io.dbintent;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test whose plans are meant.
 *
 * @param className the top-level test class, fully qualified
 * @param method the test method; empty outside of one
 */
record TestName(String className, String method) {

    static TestName of(ExtensionContext context) {
        Class<?> outermost = outermost(context.getRequiredTestClass());
        return new TestName(
                outermost.getName(),
                context.getTestMethod().map(Method::getName).orElse(""));
    }

    static Class<?> outermost(Class<?> testClass) {
        Class<?> outer = testClass;
        for (Class<?> next = outer.getEnclosingClass(); next != null; next = outer.getEnclosingClass()) {
            outer = next;
        }
        return outer;
    }

    /** As {@code -Dtest=} takes it. */
    String shown() {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return method.isEmpty() ? simple : simple + "#" + method;
    }
}
