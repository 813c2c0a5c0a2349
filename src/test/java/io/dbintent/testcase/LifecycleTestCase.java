package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One instance for all of its tests, which is injected into all places that JUnit has. */
@DbIntentTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class LifecycleTestCase {

    final DataSource agents = Agents.create();

    private final DbIntentContext injected;

    LifecycleTestCase(DbIntentContext injected) {
        this.injected = injected;
    }

    @BeforeAll
    void beforeAll(DbIntentContext db) {
        assertEquals(List.of("agents"), db.tables());
    }

    @BeforeEach
    void beforeEach(DbIntentContext db) {
        db.executeByIntent("there are exactly 3 agents");
    }

    @AfterEach
    void afterEach(DbIntentContext db) {
        db.executeByIntent("there are exactly 3 agents");
    }

    @AfterAll
    void afterAll(DbIntentContext db) {
        db.executeByIntent("there are exactly 3 agents");
    }

    @Test
    void throughTheConstructor() {
        injected.executeByIntent("verify that John Doe is one of the agents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Doe", "Rowen"})
    void parameterised(String name, DbIntentContext db) {
        db.executeByIntent("verify that '" + name + "' is one of the agents");
    }

    @RepeatedTest(2)
    void repeated(DbIntentContext db) {
        db.executeByIntent("verify that 'Jane Smith' is one of the agents");
    }

    @TestTemplate
    @ExtendWith(TwiceTheTemplate.class)
    void template(DbIntentContext db) {
        db.executeByIntent("verify that 'Rowen' is one of the agents");
    }

    @Nested
    class Inside {

        private final DbIntentContext nested;

        Inside(DbIntentContext nested) {
            this.nested = nested;
        }

        @Test
        void nested() {
            nested.executeByIntent("verify that 'Nobody Here' is not one of the agents");
        }

        @Nested
        class Deeper {
            @Test
            void nestedTwice(DbIntentContext db) {
                db.executeByIntent("there are exactly 3 agents");
            }
        }
    }

    /** Two invocations. */
    static final class TwiceTheTemplate implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
        }
    }
}
