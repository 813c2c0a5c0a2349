package io.dbintent.config;

import io.dbintent.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/**
 * The server where drafts of migrations are rehearsed.
 *
 * @param url a JDBC URL, or one of Testcontainers
 * @param user an account that may create and drop databases and accounts; empty for a container
 * @param password its password; never printed
 */
public record ScratchSettings(
        String url, String user, @Nullable String password) {

    @Override
    public String toString() {
        return "ScratchSettings[url=" + DatabaseSettings.masked(url) + ", user=" + user + ", password=***]";
    }
}
