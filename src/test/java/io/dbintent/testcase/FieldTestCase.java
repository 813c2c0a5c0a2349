package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DbIntent.class)
public class FieldTestCase {

    static final DataSource AGENTS = Agents.create();

    private final DbIntentContext injected;

    FieldTestCase(DbIntentContext injected) {
        this.injected = injected;
    }

    @BeforeAll
    static void before(DbIntentContext db) {
        assertEquals(List.of("agents"), db.tables());
    }

    @BeforeEach
    void beforeEach(DbIntentContext db) {
        assertEquals(List.of("agents"), db.tables());
    }

    @Test
    void throughTheConstructor() {
        injected.executeByIntent("verify that John Doe is one of the agents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Doe", "Rowen"})
    void parameterised(String name, DbIntentContext db) {
        assertTrue(db.executeByIntent("verify that " + name + " is one of the agents")
                .success());
    }

    @RepeatedTest(2)
    void repeated(DbIntentContext db) {
        assertEquals(3, db.executeByIntent("get all agents").data().size());
    }

    @Nested
    class Inside {
        @Test
        void nested(DbIntentContext db) {
            db.executeByIntent("there are exactly 3 agents");
        }
    }
}
