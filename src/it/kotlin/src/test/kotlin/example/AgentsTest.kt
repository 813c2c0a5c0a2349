package example

import io.dbintent.DbIntent
import io.dbintent.DbIntentContext
import io.dbintent.intent.IntentOptions
import org.h2.jdbcx.JdbcDataSource
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import org.opentest4j.AssertionFailedError

class AgentsTest(private val injected: DbIntentContext) {

    companion object {
        private val agents = JdbcDataSource().apply {
            setURL("jdbc:h2:mem:kotlin;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false")
            connection.use { connection ->
                connection.createStatement().use {
                    it.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL, phone VARCHAR(20))")
                    it.execute("INSERT INTO agents VALUES (1, 'John Doe', '1'), (2, 'Rowen', NULL)")
                }
            }
        }

        @JvmField
        @RegisterExtension
        val db: DbIntent = DbIntent.builder().dataSource(agents).build()
    }

    @Test
    fun `through the constructor`() {
        injected.executeByIntent("verify that John Doe is one of the agents")
    }

    @Test
    fun `null is null`(db: DbIntentContext) {
        val rows: List<Map<String, Any?>> = db.executeQuery("SELECT phone FROM agents WHERE id = 2")
        assertNull(rows.single()["phone"])
    }

    @Test
    fun `fails where the data does`(db: DbIntentContext) {
        assertThrows(AssertionFailedError::class.java) { db.executeByIntent("verify that Jon Doe is one of the agents") }
    }


    @ParameterizedTest
    @ValueSource(strings = ["John Doe", "Rowen"])
    fun `with a parameter`(name: String, db: DbIntentContext) {
        val options = IntentOptions.defaults().withParameter("name", name)
        assertEquals(true, db.executeByIntent("verify that {name} is one of the agents", options).success())
    }

    @Nested
    inner class Inside {
        @Test
        fun nested(db: DbIntentContext) {
            db.assertAllIntents("there are exactly 2 agents", "verify that Rowen is one of the agents")
        }
    }
}
