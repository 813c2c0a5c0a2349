package io.dbintent.cli;

import io.dbintent.config.Key;
import io.dbintent.config.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: one intent, or a file of them. */
@Command(
        name = "ask",
        header = "Decide intents: what should be true of the database, in plain English.",
        description = {
            "",
            "Each answer is one line of JSON: id, intent, verdict (PASS, FAIL, INCONCLUSIVE), success, reason,"
                    + " reasonCode, sql, expectation, rowCount, rows, author, ms; also error if something went wrong,"
                    + " claims if the intent makes several, truncated if there were more rows than are shown.",
            "",
            "What no option says comes from the configuration: environment variables such as DB_HOST, DB_NAME, DB_USER"
                    + " and DB_PASSWORD, .env, config/dbintent.properties. A password on the command line can be seen"
                    + " by everyone on this machine; prefer DB_PASSWORD, or --password without a value as the last"
                    + " option, which asks for it.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every intent is a PASS",
            "1:an intent failed or could not be decided",
            "2:the command or the configuration is wrong",
            "3:the environment (database, model, knowledge store, a file) kept an intent from being decided, and"
                    + " none failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ask \"verify that John Doe is one of the agents\"",
            "  ask --url jdbc:postgresql://127.0.0.1/shop --user reader --password=secret \"count all orders\"",
            "  ask --batch intents.jsonl --out answers.jsonl",
            "",
            "A line of intents.jsonl: {\"id\": \"1\", \"intent\": \"every agent has an email\"}"
        })
final class AskCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "INTENT", description = "What should be true; in quotes.")
    List<String> intents = List.of();

    @Option(names = "--batch", paramLabel = "FILE", description = "A file of lines {\"id\", \"intent\"}, in UTF-8.")
    @Nullable
    Path batch;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the answers to --batch go, in order, one a line; else standard output.")
    @Nullable
    Path out;

    @Mixin
    ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--row-limit",
            paramLabel = "N",
            description = "How many rows of an answer are kept (dbintent.row-limit; 1000).")
    @Nullable
    String rowLimit;

    @Option(names = "--learn", description = "Remember which queries were sound; without it nothing is learned.")
    boolean learn;

    @Option(names = "--verbose", description = "Show the step log on standard error.")
    boolean verbose;

    private final Asker.Opening opening;
    private final Sources sources;
    private final OutputStream answers;
    private final LogSetup log;

    AskCommand(Asker.Opening opening, Sources sources, OutputStream answers, LogSetup log) {
        this.opening = opening;
        this.sources = sources;
        this.answers = answers;
        this.log = log;
    }

    /** Says where logs go, once it is known whether the step log is wanted. */
    @FunctionalInterface
    interface LogSetup {
        void install(boolean steps);
    }

    @Override
    public Integer call() {
        checkUsage();
        log.install(verbose);
        try (Asker asker = PatientAsker.open(opening, configured(), learn)) {
            Questions questions = new Questions(asker);
            put(questions);
            return questions.exitCode().status();
        } catch (IOException failed) {
            PrintWriter err = spec().commandLine().getErr();
            err.println("Cannot read the batch or write the answers: " + failed);
            err.flush();
            return ExitCode.ENVIRONMENT.status();
        }
    }

    private void put(Questions questions) throws IOException {
        if (batch == null) {
            questions.ask(intents.get(0), new AnswerWriter(answers));
        } else if (out == null) {
            questions.askAll(batch, new AnswerWriter(answers));
        } else {
            questions.askAll(batch, out);
        }
    }

    private void checkUsage() {
        if (intents.size() > 1) {
            throw wrong("There are " + intents.size() + " intents; put one into quotes, or use --batch for several.");
        }
        if ((batch == null) == intents.isEmpty()) {
            throw wrong("Give either an intent or --batch FILE.");
        }
        if (batch == null && out != null) {
            throw wrong("--out goes with --batch; a single answer is written to standard output.");
        }
        if (batch != null && !Files.isReadable(batch)) {
            throw wrong("Cannot read " + batch + "; --batch wants a file of lines {\"id\", \"intent\"}.");
        }
        if (batch != null
                && out != null
                && batch.toAbsolutePath()
                        .normalize()
                        .equals(out.toAbsolutePath().normalize())) {
            throw wrong("--out is the file of --batch; name another one.");
        }
    }

    private Sources configured() {
        Sources all = sources.withDefault(Key.LOG_FILE, "off");
        all = connection.over(all);
        return rowLimit == null ? all : all.with(Key.ROW_LIMIT, rowLimit, "option --row-limit");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls.");
        }
        return spec;
    }
}
