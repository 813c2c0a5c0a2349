package io.dbintent.planbook;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The imports that an exported source needs. */
final class Imports {

    private static final List<String> STATIC =
            List.of("org.assertj.db.api.Assertions.assertThat", "org.junit.jupiter.api.Assertions.assertAll");

    private static final List<String> TYPES = List.of(
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.math.MathContext",
            "java.sql.Connection",
            "java.sql.DriverManager",
            "java.sql.PreparedStatement",
            "java.sql.ResultSet",
            "java.sql.ResultSetMetaData",
            "java.sql.SQLException",
            "java.sql.Statement",
            "java.sql.Types",
            "java.text.Normalizer",
            "java.time.DateTimeException",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZoneOffset",
            "java.time.format.DateTimeParseException",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.HashSet",
            "java.util.HexFormat",
            "java.util.List",
            "java.util.Locale",
            "java.util.Objects",
            "java.util.Set",
            "java.util.function.Function",
            "org.assertj.db.type.AssertDbConnectionFactory",
            "org.assertj.db.type.Request",
            "org.junit.jupiter.api.DisplayName",
            "org.junit.jupiter.api.Test",
            "org.opentest4j.AssertionFailedError");

    private static final Pattern STRINGS = Pattern.compile("\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");

    private Imports() {}

    /** One that only a string or a comment names does no harm, except to who compiles with all lints. */
    static String of(String body) {
        String code = STRINGS.matcher(body).replaceAll("").replaceAll("//[^\n]*|(?s:/\\*.*?\\*/)", "");
        Predicate<String> used = name -> Pattern.compile("\\b" + name.substring(name.lastIndexOf('.') + 1) + "\\b")
                .matcher(code)
                .find();
        return Stream.concat(
                        STATIC.stream().filter(used).map(name -> "import static " + name + ";\n"),
                        TYPES.stream().filter(used).map(name -> "import " + name + ";\n"))
                .collect(Collectors.joining());
    }
}
