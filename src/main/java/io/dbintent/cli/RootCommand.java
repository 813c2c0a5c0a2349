package io.dbintent.cli;

import picocli.CommandLine.Command;

/** The program: its subcommands do the work. */
@Command(
        name = "dbintent",
        header = "Database assertions from plain language: the model proposes, Java decides.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "dbintent ask --help and dbintent draft --help show examples."})
final class RootCommand {}
