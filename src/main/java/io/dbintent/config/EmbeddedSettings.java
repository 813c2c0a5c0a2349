package io.dbintent.config;

import java.util.List;

/**
 * The embedded server.
 *
 * @param enabled whether it may be started when no database is given
 * @param scripts class path resources or files of SQL that fill it, in order
 */
public record EmbeddedSettings(boolean enabled, List<String> scripts) {
    public EmbeddedSettings {
        scripts = List.copyOf(scripts);
    }
}
