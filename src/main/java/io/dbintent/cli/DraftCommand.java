package io.dbintent.cli;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.config.Key;
import io.dbintent.config.Sources;
import io.dbintent.database.DatabaseException;
import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.migration.inspect.UnsupportedProductException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code draft}: an up and a down script for a change request, judged and printed. */
@Command(
        name = "draft",
        header = "Draft a migration: what should change in the schema, in plain English.",
        description = {
            "",
            "Prints up, down and what is known of them: findings, impact, simulation, rehearsal. Applies nothing to the"
                    + " database, which is only read.",
            "",
            "A rehearsal needs a server of the same product and release. For SQLite there is one in this program; for"
                    + " others name one whose account may create databases with dbintent.migration.scratch.url, .user and"
                    + " .password.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a draft",
            "1:there is none: something has to be said first, or it cannot or must not be done",
            "2:the command or the configuration is wrong",
            "3:the environment (database, a file) kept a draft from being made"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  draft \"add a non-null phone_number to users with a default of 'N/A', and index it\"",
            "  draft --url jdbc:postgresql://127.0.0.1/shop --user reader \"rename full_name of users to name\""
        })
final class DraftCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "REQUEST", description = "What should change; in quotes.")
    String request = "";

    @Mixin
    ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--verbose", description = "Show the step log on standard error.")
    boolean verbose;

    private final Sources sources;
    private final AskCommand.LogSetup log;

    DraftCommand(Sources sources, AskCommand.LogSetup log) {
        this.sources = sources;
        this.log = log;
    }

    @Override
    public Integer call() {
        log.install(verbose);
        Sources configured = connection.over(sources.withDefault(Key.LOG_FILE, "off"));
        try (DbIntentContext database = DbIntent.builder().sources(configured).open()) {
            return told(database.draftByIntent(request)).status();
        } catch (DatabaseException | UnsupportedProductException failed) {
            PrintWriter err = Output.err(spec);
            err.println("No draft could be made: " + failed.getMessage());
            err.flush();
            return ExitCode.ENVIRONMENT.status();
        }
    }

    private ExitCode told(DraftResult result) {
        PrintWriter out = Output.out(spec);
        if (result instanceof MigrationDraft draft) {
            out.print(draft.report());
        } else if (result instanceof DraftResult.AskedBack asked) {
            out.println(asked.question());
            asked.choices().forEach(choice -> out.println("  - " + choice));
        } else if (result instanceof DraftResult.Refused refused) {
            out.println(refused.reason());
        }
        out.flush();
        return result instanceof MigrationDraft ? ExitCode.ALL_PASS : ExitCode.NOT_ALL_PASS;
    }
}
