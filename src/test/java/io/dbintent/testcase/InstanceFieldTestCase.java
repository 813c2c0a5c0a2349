package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class InstanceFieldTestCase {

    final DataSource agents = Agents.create();

    @Test
    void isReadFromTheInstance(DbIntentContext db) {
        assertEquals(List.of("agents"), db.tables());
    }

    @Nested
    class Inside {
        @Test
        void isReadFromTheEnclosingInstance(DbIntentContext db) {
            assertEquals(List.of("agents"), db.tables());
        }
    }
}
