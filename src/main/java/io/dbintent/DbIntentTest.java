package io.dbintent;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Makes a class a test of the database by intent: registers {@link DbIntent}, tags the class {@code db-intent}, and
 * names the scripts that fill the embedded server.
 *
 * <pre>{@code
 * @DbIntentTest(script = "agents.sql")
 * class AgentsTest {
 *     @Test
 *     void john(DbIntentContext db) {
 *         db.executeByIntent("verify that John Doe is one of the agents");
 *     }
 * }
 * }</pre>
 *
 * <p>May be used on other annotations; holds for {@code @Nested} classes too.
 *
 * <p>Tests of such classes may run in parallel with each other, since intents only read. A test that writes keeps them
 * away while it runs by taking the lock {@link #DATABASE} in mode {@code READ_WRITE}:
 *
 * <pre>{@code
 * @Test
 * @ResourceLock(value = DbIntentTest.DATABASE, mode = READ_WRITE)
 * void hire(DbIntentContext db) { ... }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("db-intent")
@ResourceLock(value = DbIntentTest.DATABASE, mode = ResourceAccessMode.READ)
@ExtendWith(DbIntent.class)
public @interface DbIntentTest {

    /** The name of the lock that guards the database: held to read by every class with this annotation. */
    String DATABASE = "io.dbintent.database";

    /**
     * SQL scripts, on the classpath or as files, that fill the embedded server before the first intent; not run against
     * a configured database. Default: those of {@code dbintent.script}.
     */
    String[] script() default {};
}
