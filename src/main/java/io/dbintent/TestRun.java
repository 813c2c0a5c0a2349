package io.dbintent;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Which test classes ran whole, so that a plan nobody asked for can be told from one whose test was not chosen. */
final class TestRun {

    private final Map<Class<?>, Set<Method>> started = new ConcurrentHashMap<>();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    void begins(Class<?> testClass, Method test) {
        started.computeIfAbsent(TestName.outermost(testClass), any -> ConcurrentHashMap.newKeySet())
                .add(test);
    }

    /** Called at the end of every class; only that of an outermost one counts. */
    void ends(Class<?> testClass) {
        if (testClass.getEnclosingClass() == null
                && started.getOrDefault(testClass, Set.of()).containsAll(tests(testClass))) {
            whole.add(testClass.getName());
        }
    }

    Set<String> wholeClasses() {
        return Set.copyOf(whole);
    }

    private static Set<Method> tests(Class<?> testClass) {
        Set<Method> tests = new HashSet<>(
                AnnotationSupport.findAnnotatedMethods(testClass, Testable.class, HierarchyTraversalMode.TOP_DOWN));
        List<Class<?>> nested = ReflectionSupport.findNestedClasses(
                testClass, inner -> AnnotationSupport.isAnnotated(inner, org.junit.jupiter.api.Nested.class));
        nested.forEach(inner -> tests.addAll(tests(inner)));
        return tests;
    }
}
