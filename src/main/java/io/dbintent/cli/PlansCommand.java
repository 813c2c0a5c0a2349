package io.dbintent.cli;

import io.dbintent.config.Key;
import io.dbintent.config.SettingsLoader;
import io.dbintent.config.Sources;
import io.dbintent.planbook.PlanbookSettings;
import io.dbintent.planbook.Planbooks;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code plans}: what is in the plan files; its subcommands do the work. */
@Command(
        name = "plans",
        header = "List, show, prune and export the plans that tests replay.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PlansListCommand.class, PlansShowCommand.class, PlansPruneCommand.class, PlansExportCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlansCommand implements Runnable {

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--directory",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "Where the plan files are (dbintent.planbook.directory).")
    @Nullable
    String directory;

    private final Sources sources;

    PlansCommand(Sources sources) {
        this.sources = sources;
    }

    /** The books of the folder that an option or the configuration names. */
    Planbooks books() {
        return settings().books();
    }

    /** Where relative paths start. */
    Path root() {
        return settings().root();
    }

    private PlanbookSettings settings() {
        Sources configured =
                directory == null ? sources : sources.with(Key.PLANBOOK_DIRECTORY, directory, "option --directory");
        return SettingsLoader.load(configured).planbook();
    }

    @Override
    public void run() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("picocli sets the specification before it runs a command.");
        }
        throw new ParameterException(known.commandLine(), "Missing the command: list, show, prune or export.");
    }
}
