package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import io.dbintent.intent.IntentOptions;
import java.util.stream.Stream;
import javax.sql.DataSource;
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
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

@DbIntentTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentsTest {

    final DataSource agents = Company.create("agents");
    private final DbIntentContext injected;

    AgentsTest(DbIntentContext injected) {
        this.injected = injected;
    }

    @BeforeAll
    void beforeAll(DbIntentContext db) {
        assertEquals(3, db.executeByIntent("get all agents").data().size());
    }

    @BeforeEach
    void beforeEach(DbIntentContext db) {
        db.executeByIntent("there are exactly 3 agents");
    }

    @Test
    void runsOnTheJUnitThatIsMeant() {
        String version = Test.class.getPackage().getImplementationVersion();
        assertEquals(System.getProperty("example.junit.version", version), version);
    }

    @Test
    void throughTheConstructor() {
        injected.executeByIntent("verify that John Doe is one of the agents");
    }

    @Test
    void failsWhereTheDataDoes(DbIntentContext db) {
        assertThrows(
                AssertionFailedError.class, () -> db.executeByIntent("verify that Jon Doe is one of the agents"));
    }

    @Test
    void softly(DbIntentContext db) {
        MultipleFailuresError error = assertThrows(
                MultipleFailuresError.class,
                () -> db.assertAllIntents("there are exactly 4 agents", "there are exactly 3 agents"));
        assertEquals(1, error.getFailures().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Doe", "Rowen"})
    void parameterised(String name, DbIntentContext db) {
        db.executeByIntent(
                "verify that {name} is one of the agents",
                IntentOptions.defaults().withParameter("name", name));
    }

    @RepeatedTest(3)
    void repeated(DbIntentContext db) {
        db.executeByIntent("verify that 'Jane Smith' is one of the agents");
    }

    @TestTemplate
    @ExtendWith(Once.class)
    void template(DbIntentContext db) {
        db.executeByIntent("verify that 'Rowen' is one of the agents");
    }

    @Test
    @ResourceLock(value = DbIntentTest.DATABASE, mode = ResourceAccessMode.READ_WRITE)
    void alone(DbIntentContext db) {
        db.executeByIntent("there are exactly 3 agents");
    }

    @Nested
    class Inside {
        private final DbIntentContext nested;

        Inside(DbIntentContext nested) {
            this.nested = nested;
        }

        @Test
        void nested() {
            nested.executeByIntent("there are exactly 3 agents");
        }
    }

    static final class Once implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {});
        }
    }
}
