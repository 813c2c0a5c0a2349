package io.dbintent.config;

import io.dbintent.database.DatabaseSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A setting as it is in force: what, where from. Made only from text that its key allows.
 *
 * @param text as written, stripped; may be a secret, which {@link #shown()} is not
 */
public record Value(Key key, String text, Source source) {

    private static final int SHOWN_LENGTH = 200;

    /** The text for people: secrets masked, control characters replaced, long texts cut. */
    public String shown() {
        return key.isSecret() ? "***" : shown(text);
    }

    static String shown(String text) {
        StringBuilder plain = new StringBuilder();
        DatabaseSettings.masked(text)
                .codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .limit(SHOWN_LENGTH)
                .forEach(plain::appendCodePoint);
        return plain + (text.length() > SHOWN_LENGTH ? "..." : "");
    }

    /** Name, shown text and source, such as {@code dbintent.pool-size = 4 (default)}. */
    @Override
    public String toString() {
        return key.property() + " = " + shown() + " (" + source + ")";
    }

    String word() {
        return read(String.class);
    }

    boolean flag() {
        return read(Boolean.class);
    }

    int whole() {
        return read(Integer.class);
    }

    Duration span() {
        return read(Duration.class);
    }

    BigDecimal price() {
        return read(BigDecimal.class);
    }

    URI address() {
        return read(URI.class);
    }

    Path path() {
        return read(Path.class);
    }

    List<String> items() {
        return ((List<?>) read(List.class)).stream().map(String.class::cast).toList();
    }

    private <T> T read(Class<T> type) {
        return type.cast(key.allowed().read(text).orElseThrow(() -> new IllegalStateException(key + " is unchecked.")));
    }
}
