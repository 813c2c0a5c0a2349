package io.dbintent.planbook;

import java.util.List;

/**
 * Plans as the source of a test class with the assertions of AssertJ-DB ({@code org.assertj:assertj-db}) wherever those
 * mean the same as dbintent's: on whether there are rows and how many. Values are compared as in {@link JdbcTestSource},
 * since AssertJ-DB's comparisons of numbers, dates and texts are others.
 */
public final class AssertJDbTestSource {

    private final TestClass testClass;

    /**
     * @param packageName may be empty
     * @param className a simple name
     * @param tests at least one
     * @throws IllegalArgumentException if a name is none in Java, or the guard refuses the SQL of a plan
     */
    public AssertJDbTestSource(String packageName, String className, List<ExportedTest> tests) {
        this.testClass = new TestClass(packageName, className, tests, new MethodSource(true));
    }

    /** The source, with line feeds, in ASCII whatever the plans hold. */
    public String text() {
        return testClass.text();
    }
}
