package io.dbintent;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

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
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("db-intent")
@ExtendWith(DbIntent.class)
public @interface DbIntentTest {

    /**
     * SQL scripts, on the classpath or as files, that fill the embedded server before the first intent; not run against
     * a configured database. Default: those of {@code dbintent.script}.
     */
    String[] script() default {};
}
