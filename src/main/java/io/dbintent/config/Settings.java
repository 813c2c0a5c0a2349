package io.dbintent.config;

import io.dbintent.database.DatabaseSettings;
import io.dbintent.intent.AuthorMode;
import io.dbintent.knowledge.KnowledgeSettings;
import io.dbintent.language.Vocabulary;
import io.dbintent.llm.ModelSettings;
import io.dbintent.llm.ReplySettings;
import io.dbintent.planbook.PlanbookSettings;
import io.dbintent.sql.GuardPolicy;
import java.util.Optional;

/**
 * Everything that can be configured, checked, in the shape that each part takes.
 *
 * @param database empty if no URL is given: the embedded server, or a data source handed over in code
 * @param embedded whether and with what to start the embedded server
 * @param connections limits that hold for any database, wherever it comes from
 * @param intents the defaults of an intent's options
 * @param log where the step log goes
 * @param author who writes the SQL
 * @param vocabulary the domain words; none if there is no file of them
 * @param planbook where plans are kept, and when they are replayed and recorded
 * @param model empty unless {@code dbintent.model} selects a provider
 * @param replies whether the model's replies are recorded or replayed
 * @param knowledge where schema documents and learnings are kept
 * @param guard what a query may touch
 * @param rows what may be shown of them
 * @param scratch where drafts are rehearsed; empty for a server of our own
 * @param values every value in force with its source
 */
public record Settings(
        Optional<DatabaseSettings> database,
        EmbeddedSettings embedded,
        ConnectionLimits connections,
        IntentDefaults intents,
        LogSettings log,
        AuthorMode author,
        Vocabulary vocabulary,
        PlanbookSettings planbook,
        Optional<ModelSettings> model,
        ReplySettings replies,
        KnowledgeSettings knowledge,
        GuardPolicy guard,
        RowDisclosure rows,
        Optional<ScratchSettings> scratch,
        Values values) {

    /** Every value in force with its source, secrets masked. */
    @Override
    public String toString() {
        return "Settings" + values;
    }
}
