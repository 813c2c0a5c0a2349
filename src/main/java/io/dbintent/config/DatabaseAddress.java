package io.dbintent.config;

import io.dbintent.config.Allowed.Whole;
import io.dbintent.config.Source.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a URL of {@code DB_HOST}, {@code DB_PORT} and {@code DB_NAME}. */
final class DatabaseAddress {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Whole PORT = new Whole(1, 65_535);

    private final @Nullable Entry host;
    private final @Nullable Entry port;
    private final @Nullable Entry name;

    private DatabaseAddress(Layers layers) {
        host = layers.inEnvironment("DB_HOST").orElse(null);
        port = layers.inEnvironment("DB_PORT").orElse(null);
        name = layers.inEnvironment("DB_NAME").orElse(null);
    }

    /**
     * The URL, if the source of this kind names a host or a database. A port alone does not: container links set
     * {@code DB_PORT} for purposes of their own.
     */
    static Optional<Value> in(Kind kind, Layers layers, List<String> problems) {
        boolean named = layers.find(kind, "DB_HOST").isPresent()
                || layers.find(kind, "DB_NAME").isPresent();
        return named ? new DatabaseAddress(layers).value(kind, problems) : Optional.empty();
    }

    private Optional<Value> value(Kind kind, List<String> problems) {
        String server = host == null ? "127.0.0.1" : host.text().strip();
        server = IPV6.matcher(server).matches() ? "[" + server + "]" : server;
        String number = port == null ? "3306" : port.text().strip();
        int before = problems.size();
        if (!HOST.matcher(server).matches()) {
            problems.add(refusal("DB_HOST", host, "a host name or an address"));
        }
        if (PORT.read(number).isEmpty()) {
            problems.add(refusal("DB_PORT", port, PORT.words()));
        }
        if (name == null) {
            problems.add("DB_HOST is set (" + Objects.requireNonNull(host).source()
                    + "), but DB_NAME is not. Set DB_NAME to the database to test, or set dbintent.url instead.");
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        String database = URLEncoder.encode(Objects.requireNonNull(name).text().strip(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        String places = Stream.of(host, port, name)
                .filter(Objects::nonNull)
                .map(entry -> entry.source().place())
                .collect(Collectors.joining(", "));
        return Optional.of(
                new Value(Key.URL, "jdbc:mysql://" + server + ":" + number + "/" + database, new Source(kind, places)));
    }

    private static String refusal(String part, @Nullable Entry entry, String allowed) {
        Entry given = Objects.requireNonNull(entry);
        return part + " = \"" + Value.shown(given.text()) + "\" (" + given.source() + ") is not allowed. Allowed: "
                + allowed + ".";
    }
}
