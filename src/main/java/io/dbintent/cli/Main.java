package io.dbintent.cli;

import io.dbintent.config.ConfigurationException;
import io.dbintent.config.Sources;
import io.dbintent.language.VocabularyException;
import io.dbintent.planbook.PlanbookException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts the command line: {@code java -jar dbintent-cli.jar ask "intent"}. */
public final class Main {

    private final Asker.Opening opening;
    private final Sources sources;
    private final OutputStream out;
    private final OutputStream err;
    private final AskCommand.LogSetup log;

    Main(Asker.Opening opening, Sources sources, OutputStream out, OutputStream err, AskCommand.LogSetup log) {
        this.opening = opening;
        this.sources = sources;
        this.out = out;
        this.err = err;
        this.log = log;
    }

    public static void main(String[] arguments) {
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        Main main = new Main(
                EngineAsker::open,
                Sources.ofProcess(),
                new FileOutputStream(FileDescriptor.out),
                err,
                steps -> StandardErrorLog.install(err, steps));
        System.exit(main.run(RawArguments.recovered(arguments)));
    }

    /** Runs a command and gives the exit status. */
    int run(String... arguments) {
        PrintWriter errors = utf8(err);
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new AskCommand(opening, sources, out, log))
                .addSubcommand(new DraftCommand(sources, log))
                .addSubcommand(new PlansCommand(sources))
                .setOut(utf8(out))
                .setErr(errors)
                .setParameterExceptionHandler((wrong, given) -> refuse(wrong, errors))
                .setExecutionExceptionHandler((failed, command, result) -> refuse(failed, errors));
        if (arguments.length == 0) {
            line.usage(errors);
            return ExitCode.USAGE.status();
        }
        return line.execute(arguments);
    }

    private static int refuse(ParameterException wrong, PrintWriter errors) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        errors.println(wrong.getMessage());
        errors.println("Try: " + command + " --help");
        errors.flush();
        return ExitCode.USAGE.status();
    }

    /** A wrong configuration is the user's to mend; anything else is ours, and picocli prints its stack trace. */
    private static int refuse(Exception failed, PrintWriter errors) throws Exception {
        if (failed instanceof ConfigurationException
                || failed instanceof VocabularyException
                || failed instanceof PlanbookException) {
            errors.println(failed.getMessage());
            errors.flush();
            return ExitCode.USAGE.status();
        }
        throw failed;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
