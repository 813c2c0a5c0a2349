package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The SQL in a reply is found")
class SqlTextTests {

    @ParameterizedTest(name = "[{index}]")
    @DisplayName("whatever stands around it")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "SELECT 1 ~ SELECT 1",
                "SELECT 1; ~ SELECT 1",
                "SELECT 1 ;; ~ SELECT 1",
                "```sql|SELECT 1;|``` ~ SELECT 1",
                "```SQL|SELECT 1|```|This query returns one. ~ SELECT 1",
                "Here is the query:||```sql|SELECT * FROM a|WHERE b = 1;|```||It selects all. ~ SELECT * FROM a|WHERE b = 1",
                "```|SELECT 1|``` ~ SELECT 1",
                "```sql SELECT 1 ``` ~ SELECT 1",
                "```SELECT 1``` ~ SELECT 1",
                "```mysql|-- all agents|SELECT 1|``` ~ -- all agents|SELECT 1",
                "```sql|SELECT 1 ~ SELECT 1",
                "SQL: SELECT 1 ~ SELECT 1",
                "SQLQuery: SELECT 1 ~ SELECT 1",
                "Sure! SELECT * FROM agents ~ SELECT * FROM agents",
                "The query is: SELECT * FROM agents; It lists them. ~ SELECT * FROM agents",
                "Use this query: SELECT * FROM agents ~ SELECT * FROM agents",
                "With this query you get all:|SELECT * FROM agents ~ SELECT * FROM agents",
                "To select the agents, run `SELECT * FROM agents`. ~ SELECT * FROM agents",
                "Run `SELECT ``name`` FROM agents` now ~ SELECT ``name`` FROM agents",
                "<think>SELECT 2?</think>SELECT 1 ~ SELECT 1",
                "SELECT 1||This query returns one. ~ SELECT 1",
                "SELECT a,||b FROM t ~ SELECT a,||b FROM t",
                "SELECT a||FROM t||WHERE b = 1 ~ SELECT a||FROM t||WHERE b = 1",
                "SELECT (||a) FROM t ~ SELECT (||a) FROM t",
                "(SELECT 1) UNION (SELECT 2) ~ (SELECT 1) UNION (SELECT 2)",
                "with x as (select 1 as a) select a from x; ~ with x as (select 1 as a) select a from x",
                "SELECT 'a; b' FROM t; ~ SELECT 'a; b' FROM t",
                "SELECT 'it''s; x' -- it's; so|FROM t; ~ SELECT 'it''s; x' -- it's; so|FROM t",
                "SELECT 1; DROP TABLE agents ~ SELECT 1; DROP TABLE agents",
                "SELECT 1; DROP TABLE agents; ~ SELECT 1; DROP TABLE agents",
                "DROP TABLE agents ~ DROP TABLE agents",
                "```sql|DELETE FROM agents WHERE id IN (SELECT 1);|``` ~ DELETE FROM agents WHERE id IN (SELECT 1)",
                "delete from agents where id in (select id from x) ~ delete from agents where id in (select id from x)",
                "I cannot answer this. ~ ^^",
                "Please select an option from the list ~ select an option from the list",
                "^^ ~ ^^",
                "``` ~ ^^",
            })
    void found(String reply, String sql) {
        assertThat(SqlText.clean(lines(reply))).isEqualTo(lines(sql));
    }

    private static String lines(String text) {
        return text.replace("||", "\n\n").replace('|', '\n');
    }
}
