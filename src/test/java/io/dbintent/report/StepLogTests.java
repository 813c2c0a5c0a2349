package io.dbintent.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentEvent;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.llm.ScriptedChatModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("The step log")
class StepLogTests {

    private static final String INTENT = "verify that Zoë 😀 is one of the agents";
    private static final String PLAN = """
            {"claims": [{"claim": "verify that Zoë 😀 is one of the agents",
              "sql": "SELECT id, name FROM agents WHERE name = 'Zoë 😀'",
              "expectation": {"kind": "at_least_one_row"}, "reading": "an agent is called Zoë 😀"}]}""";
    private static final String ANALYSIS = "{\"success\": true, \"reason\": \"Zoë 😀 is there\"}";

    private final Path folder;

    StepLogTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static DataSource agents() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO agents VALUES (1, 'Zoë 😀'), (2, 'Rowen')");
        }
        return source;
    }

    private DbIntentContext open(ScriptedChatModel model, boolean console) throws Exception {
        return DbIntent.builder()
                .dataSource(agents())
                .chatModel(model)
                .set("author", "model")
                .set("embeddings", "none")
                .set("knowledge.directory", folder.resolve("knowledge").toString())
                .set("log.console", String.valueOf(console))
                .set("log.file", file().toString())
                .open();
    }

    private Path file() {
        return folder.resolve("steps.txt");
    }

    /** What differs from run to run is made the same. */
    private static String steady(String log) {
        return log.replaceAll("\\d+ ms", "N ms").replaceAll("learning_[0-9a-f]{12}", "learning_ID");
    }

    @Test
    @DisplayName("tells an intent step by step, in UTF-8")
    void golden() throws Exception {
        try (DbIntentContext db = open(ScriptedChatModel.saying(PLAN, ANALYSIS), false)) {
            db.executeByIntent(INTENT);
        }
        String log = Files.readString(file(), StandardCharsets.UTF_8);
        assertThat(steady(log)).isEqualTo("""
                ======================================================================
                  DB INTENT-BASED QUERY EXECUTION
                ======================================================================
                  Intent: verify that Zoë 😀 is one of the agents
                ======================================================================
                  Embedding schema [####################] 1/1

                ----------------------------------------------------------------------
                  STEP 1: Retrieving Context from RAG
                ----------------------------------------------------------------------
                  [Info] Collection has 1 documents
                  [OK] Found 1 schema document(s)
                  [OK] Found 0 correct example(s)
                  [OK] Found 0 incorrect example(s)
                  Tables: agents
                  Schema Context:      91 characters
                  Asked ScriptedChatModel to generate-query: 100 tokens in, 20 tokens out, N ms

                ----------------------------------------------------------------------
                  STEP 2: Generating SQL Query with ScriptedChatModel
                ----------------------------------------------------------------------
                  Reading: an agent is called Zoë 😀
                  Generated Query:
                  >>> SELECT id, name FROM agents WHERE name = 'Zoë 😀'
                  Expecting: at least one row

                ----------------------------------------------------------------------
                  STEP 3: Executing Query
                ----------------------------------------------------------------------
                  [OK] Query executed successfully
                  Rows Returned: 1
                  Sample Row: {id=1, name='Zoë 😀'}
                  Asked ScriptedChatModel to analyse-result: 100 tokens in, 20 tokens out, N ms

                ----------------------------------------------------------------------
                  STEP 4: Analyzing Result with Java, from the rows, and ScriptedChatModel
                ----------------------------------------------------------------------
                """ + evidence(log) + """
                  Analysis Result: PASS (PROVEN)
                  Reason: expected at least one row, saw rows, the first being (1, 'Zoë 😀')

                ----------------------------------------------------------------------
                  STEP 5: Storing Query in Learning Collection
                ----------------------------------------------------------------------
                  Status: [CORRECT]
                  Tables Used: [agents]
                  [OK] Stored learning document: learning_ID

                ======================================================================
                  FINAL RESULT: SUCCESS
                ======================================================================
                  Success: True
                  Reason:  expected at least one row, saw rows, the first being (1, 'Zoë 😀')
                  Query:   SELECT id, name FROM agents WHERE name = 'Zoë 😀'
                  Rows:    1
                  Time:    N ms
                ======================================================================

                """);
    }

    /** The checks have their own tests; here each is a line, the analyst's words last. */
    private static String evidence(String log) {
        Matcher lines = Pattern.compile("(?:  \\[OK\\] [a-z-]+: .*\n)+(?=  Analysis Result)")
                .matcher(log);
        assertThat(lines.find()).isTrue();
        assertThat(lines.group()).contains("  [OK] grounding: ").endsWith("  [OK] analyst: Zoë 😀 is there\n");
        return lines.group();
    }

    @Test
    @DisplayName("goes to the console through the logger io.dbintent.steps, in characters that the console has")
    void console() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("io.dbintent.steps");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(ch.qos.logback.classic.Level.INFO);
        logger.addAppender(heard);
        logger.setAdditive(false);
        String before = System.getProperty("stdout.encoding");
        System.setProperty("stdout.encoding", "US-ASCII");
        try (DbIntentContext db = open(ScriptedChatModel.saying(PLAN, ANALYSIS), true)) {
            db.executeByIntent(INTENT);
        } finally {
            logger.detachAppender(heard);
            if (before == null) {
                System.clearProperty("stdout.encoding");
            } else {
                System.setProperty("stdout.encoding", before);
            }
        }
        String said = String.join(
                "\n",
                heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(said)
                .contains("Intent: verify that Zo\\u00eb \\ud83d\\ude00 is one of the agents", "FINAL RESULT: SUCCESS");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(said)).isTrue();
    }

    @Test
    @DisplayName("is silent with logIntent(false)")
    void silent() throws Exception {
        try (DbIntentContext db = open(ScriptedChatModel.saying(PLAN, ANALYSIS), false)) {
            assertThat(db.executeByIntent(INTENT, IntentOptions.defaults().withLogIntent(false))
                            .success())
                    .isTrue();
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    @DisplayName("keeps intents that run at the same time apart in the file")
    void parallel() throws Exception {
        int intents = 12;
        IntentResult blank = blank();
        CountDownLatch ready = new CountDownLatch(intents);
        List<StepSink> sinks = List.of(new LogFile(file()));
        StepLog log = new StepLog(sinks);
        ExecutorService threads = Executors.newFixedThreadPool(intents);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < intents; i++) {
                long run = i;
                runs.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    log.on(new IntentEvent.Started(run, "intent " + run + " begins"));
                    for (int step = 0; step < 20; step++) {
                        log.on(new IntentEvent.Noticed(run, "step " + step + " of intent " + run));
                    }
                    log.on(new IntentEvent.Finished(run, blank));
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdown();
            log.close();
        }
        String[] blocks = Files.readString(file()).split("DB INTENT-BASED QUERY EXECUTION", -1);
        assertThat(blocks).hasSize(intents + 1);
        for (int i = 1; i < blocks.length; i++) {
            Matcher first = Pattern.compile("intent (\\d+) begins").matcher(blocks[i]);
            assertThat(first.find()).isTrue();
            String run = first.group(1);
            assertThat(Pattern.compile("of intent (\\d+)")
                            .matcher(blocks[i])
                            .results()
                            .map(found -> found.group(1)))
                    .hasSize(20)
                    .containsOnly(run);
            assertThat(blocks[i]).contains("FINAL RESULT: INCONCLUSIVE");
        }
    }

    private static IntentResult blank() throws Exception {
        try (DbIntentContext db = DbIntent.builder()
                .dataSource(agents())
                .set("author", "builtin")
                .set("log.file", "off")
                .set("log.console", "false")
                .open()) {
            return db.executeByIntent(" ", IntentOptions.defaults().withAssertSuccess(false));
        }
    }

    @Test
    @DisplayName("appends, and writes untrusted text without anything that moves a cursor")
    void appends() throws Exception {
        Files.writeString(file(), "earlier\n");
        StepLog log = new StepLog(List.of(new LogFile(file())));
        log.on(new IntentEvent.Started(1, "one\rFINAL RESULT: SUCCESS\u001b[2J\u202e\u0007"));
        log.on(new IntentEvent.Noticed(1, "line\nFINAL RESULT: SUCCESS"));
        log.close();
        String text = Files.readString(file());
        assertThat(text)
                .startsWith("earlier\n")
                .contains("Intent: one\\u000dFINAL RESULT: SUCCESS\\u001b[2J\\u202e\\u0007\n")
                .contains("  [NOTE] line\n      FINAL RESULT: SUCCESS\n");
    }

    @Test
    @DisplayName("shows the embedding of a large schema as a bar, at every tenth of the way")
    void progress() {
        StringBuilder bars = new StringBuilder();
        for (int done = 1; done <= 250; done++) {
            bars.append(StepText.of(new IntentEvent.SchemaEmbedded(1, done, 250)));
        }
        assertThat(bars.toString().lines()).hasSize(10).startsWith("  Embedding schema [##..................] 25/250");
        assertThat(bars.toString()).endsWith("  Embedding schema [####################] 250/250\n");
        assertThat(StepText.of(new IntentEvent.SchemaEmbedded(1, 0, 0))).isEmpty();
    }
}
