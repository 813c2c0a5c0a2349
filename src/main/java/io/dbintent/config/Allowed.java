package io.dbintent.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a setting may look like, in words and as a reading of it. */
sealed interface Allowed {

    /** In words, for the documentation and for messages. */
    String words();

    /** What the text means; empty if it is not allowed. */
    Optional<?> read(String text);

    /** One of a few words, whatever their case. */
    record Choice(List<String> choices) implements Allowed {
        @Override
        public String words() {
            return String.join(", ", choices);
        }

        @Override
        public Optional<String> read(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return choices.contains(lower) ? Optional.of(lower) : Optional.empty();
        }
    }

    /** True or false. */
    record Flag() implements Allowed {
        @Override
        public String words() {
            return "true, false";
        }

        @Override
        public Optional<Boolean> read(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }

    /** A whole number within bounds. */
    record Whole(int least, int most) implements Allowed {
        private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

        @Override
        public String words() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public Optional<Integer> read(String text) {
            if (!DIGITS.matcher(text).matches()) {
                return Optional.empty();
            }
            int number = Integer.parseInt(text);
            return number >= least && number <= most ? Optional.of(number) : Optional.empty();
        }
    }

    /** A length of time with its unit. */
    record Span() implements Allowed {
        private static final Pattern FORM = Pattern.compile("(\\d{1,7})(ms|s|m)");
        private static final Duration MOST = Duration.ofHours(1);

        @Override
        public String words() {
            return "a duration from 1ms to 60m, such as 500ms, 30s or 2m";
        }

        @Override
        public Optional<Duration> read(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
            long amount = Long.parseLong(form.group(1));
            Duration span =
                    switch (form.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMinutes(amount);
                    };
            return span.isZero() || span.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(span);
        }
    }

    /** US dollars for a million tokens. */
    record Price() implements Allowed {
        private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

        @Override
        public String words() {
            return "a decimal number such as 0.15";
        }

        @Override
        public Optional<BigDecimal> read(String text) {
            return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
    }

    /** The address of a JDBC database. */
    record JdbcUrl() implements Allowed {
        @Override
        public String words() {
            return "a JDBC URL, such as jdbc:mysql://127.0.0.1:3306/shop";
        }

        @Override
        public Optional<String> read(String text) {
            return text.startsWith("jdbc:") && text.indexOf(':', "jdbc:".length()) > 0
                    ? Optional.of(text)
                    : Optional.empty();
        }
    }

    /** The address of a server; credentials in it would show up in logs, so it may not have any. */
    record HttpUrl() implements Allowed {
        @Override
        public String words() {
            return "an http or https URL without user, query and fragment";
        }

        @Override
        public Optional<URI> read(String text) {
            try {
                URI uri = new URI(text);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getFragment() == null;
                return http && bare && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
            } catch (URISyntaxException notAUri) {
                return Optional.empty();
            }
        }
    }

    /** A file or directory, or, where it may be turned off, the word off. */
    record FilePath(boolean maybeOff) implements Allowed {
        @Override
        public String words() {
            return maybeOff ? "a path, or off" : "a path outside target";
        }

        @Override
        public Optional<Path> read(String text) {
            try {
                Path path = Path.of(text);
                boolean rebuilt = !maybeOff && path.normalize().startsWith("target");
                return rebuilt ? Optional.empty() : Optional.of(path);
            } catch (InvalidPathException notAPath) {
                return Optional.empty();
            }
        }
    }

    /** Several texts, separated by commas, none of them empty. */
    record Items(String what) implements Allowed {
        @Override
        public String words() {
            return what + ", separated by commas";
        }

        @Override
        public Optional<List<String>> read(String text) {
            List<String> items =
                    Pattern.compile(",").splitAsStream(text).map(String::strip).toList();
            return items.contains("") ? Optional.empty() : Optional.of(items);
        }
    }

    /** Text of a form. */
    record Form(String words, Pattern form) implements Allowed {
        @Override
        public Optional<String> read(String text) {
            return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        }
    }

    /** Any text. */
    record Text(String what) implements Allowed {
        @Override
        public String words() {
            return what;
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text);
        }
    }
}
