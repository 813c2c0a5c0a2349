package io.dbintent.planbook;

import java.util.List;

/**
 * Plans as the source of a test class that needs JUnit and a JDBC driver, and nothing of dbintent: each expectation is
 * evaluated as dbintent evaluates it.
 *
 * <p>What the source does not do is what dbintent's checks do around the rows; a plan should have passed them when it was
 * recorded.
 */
public final class JdbcTestSource {

    private final TestClass testClass;

    /**
     * @param packageName may be empty
     * @param className a simple name
     * @param tests at least one
     * @throws IllegalArgumentException if a name is none in Java, or the guard refuses the SQL of a plan
     */
    public JdbcTestSource(String packageName, String className, List<ExportedTest> tests) {
        this.testClass = new TestClass(packageName, className, tests, new MethodSource(false));
    }

    /** The source, with line feeds, in ASCII whatever the plans hold. */
    public String text() {
        return testClass.text();
    }
}
