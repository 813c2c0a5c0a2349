package io.dbintent.cli;

import io.dbintent.config.Key;
import io.dbintent.config.Sources;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which a command finds its database and its author. */
final class ConnectionOptions {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--url", paramLabel = "JDBC_URL", description = "The database (dbintent.url).")
    @Nullable
    String url;

    @Option(names = "--user", paramLabel = "NAME", description = "The database user (dbintent.user).")
    @Nullable
    String user;

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            arity = "0..1",
            fallbackValue = "",
            description = "The user's password (dbintent.password); without a value, asked for.")
    @Nullable
    String password;

    @Option(names = "--author", paramLabel = "AUTHOR", description = "auto, builtin or model (dbintent.author).")
    @Nullable
    String author;

    /** The configuration with what was given on the command line before everything else. */
    Sources over(Sources sources) {
        Sources all = with(sources, Key.URL, url, "option --url");
        all = with(all, Key.USER, user, "option --user");
        all = with(all, Key.PASSWORD, secret(), "option --password");
        return with(all, Key.AUTHOR, author, "option --author");
    }

    private @Nullable String secret() {
        if (password == null || !password.isEmpty()) {
            return password;
        }
        return PasswordPrompt.ask().orElseThrow(this::noTerminal);
    }

    private ParameterException noTerminal() {
        return new ParameterException(
                Objects.requireNonNull(spec, Output.SET).commandLine(),
                "--password has no value and there is no terminal to ask on; set DB_PASSWORD instead.");
    }

    private static Sources with(Sources sources, Key key, @Nullable String text, String place) {
        return text == null ? sources : sources.with(key, text, place);
    }
}
