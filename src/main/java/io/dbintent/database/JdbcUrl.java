package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JDBC URL that we open ourselves: which product it names, what its driver must be told, and how to show it. */
record JdbcUrl(String text, Product product) {

    /** The products that dbintent opens by URL, with the driver that each needs. */
    enum Product {
        MYSQL("jdbc:mysql:", "com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j"),
        MARIADB("jdbc:mariadb:", "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client"),
        POSTGRESQL("jdbc:postgresql:", "org.postgresql.Driver", "org.postgresql:postgresql"),
        SQLITE("jdbc:sqlite:", "org.sqlite.JDBC", "org.xerial:sqlite-jdbc"),
        H2("jdbc:h2:", "org.h2.Driver", "com.h2database:h2");

        private final String prefix;
        private final String driverClass;
        private final String artifact;

        Product(String prefix, String driverClass, String artifact) {
            this.prefix = prefix;
            this.driverClass = driverClass;
            this.artifact = artifact;
        }

        String driverClass() {
            return driverClass;
        }
    }

    private static final Pattern MULTI_QUERIES = Pattern.compile(
            "allowMultiQueries(?:\\s|%20)*(?:=|%3D)(?:\\s|%20)*(?!false\\b|no\\b|0\\b)", Pattern.CASE_INSENSITIVE);

    static JdbcUrl parse(String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        for (Product product : Product.values()) {
            if (lower.startsWith(product.prefix)) {
                JdbcUrl url = new JdbcUrl(text.trim(), product);
                url.refuseMultiQueries();
                return url;
            }
        }
        String known = Arrays.stream(Product.values()).map(p -> p.prefix).collect(Collectors.joining(", "));
        throw new DatabaseException(
                Kind.OTHER,
                "The database URL '" + DatabaseSettings.masked(text) + "' starts with none of " + known
                        + ". Correct the URL, or hand in a DataSource of your own.",
                null);
    }

    private void refuseMultiQueries() {
        if (MULTI_QUERIES.matcher(text).find()) {
            throw multiQueriesRefused(place());
        }
    }

    static DatabaseException multiQueriesRefused(String place) {
        return new DatabaseException(
                Kind.UNSAFE_CONNECTION,
                "allowMultiQueries is on for " + place + ", so one query could carry a second statement behind it."
                        + " Remove allowMultiQueries=true from the URL or the DataSource.",
                null);
    }

    void requireDriver() {
        try {
            Class.forName(product.driverClass, false, JdbcUrl.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "No JDBC driver for " + place() + ": class " + product.driverClass
                            + " is not on the classpath. Add the dependency " + product.artifact + ".",
                    e);
        }
    }

    /** True if the driver is told to open the file for reading only, which the pool must not try to undo. */
    boolean isOpenedReadOnly() {
        return product == Product.SQLITE && !isInMemory();
    }

    boolean isInMemory() {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (product) {
            case SQLITE -> lower.contains(":memory:") || lower.contains("mode=memory") || lower.equals("jdbc:sqlite:");
            case H2 -> lower.startsWith("jdbc:h2:mem:");
            case MYSQL, MARIADB, POSTGRESQL -> false;
        };
    }

    /** True if every connection would get a database of its own. */
    boolean isPrivateMemory() {
        String lower = text.toLowerCase(Locale.ROOT);
        return isInMemory() && !lower.contains("cache=shared") && !lower.matches("jdbc:h2:mem:[^;].*");
    }

    Map<String, String> driverProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        switch (product) {
            case MYSQL -> {
                // A TINYINT(1) of 2 is 2 and a YEAR is a number.
                properties.put("tinyInt1isBit", "false");
                properties.put("yearIsDateType", "false");
                // Spares two statements around each streamed result.
                properties.put("netTimeoutForStreamingResults", "0");
                properties.put("connectTimeout", "10000");
                properties.put("useInformationSchema", "true");
                properties.put("characterEncoding", "UTF-8");
                unlessNamed(properties, "allowPublicKeyRetrieval", isLoopback() ? "true" : "false");
            }
            case MARIADB -> {
                properties.put("tinyInt1isBit", "false");
                properties.put("yearIsDateType", "false");
                properties.put("connectTimeout", "10000");
                unlessNamed(properties, "allowPublicKeyRetrieval", isLoopback() ? "true" : "false");
            }
            case POSTGRESQL -> properties.put("loginTimeout", "10");
            case SQLITE -> {
                if (isOpenedReadOnly()) {
                    // Reading never creates a file that is not there.
                    properties.put("open_mode", "1");
                }
            }
            case H2 -> {
                // Hands out rows as they are found, instead of collecting them all first.
                properties.put("LAZY_QUERY_EXECUTION", "1");
                if (!isInMemory()) {
                    unlessNamed(properties, "IFEXISTS", "TRUE");
                }
            }
        }
        return properties;
    }

    private void unlessNamed(Map<String, String> properties, String name, String value) {
        if (!text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            properties.put(name, value);
        }
    }

    private boolean isLoopback() {
        return Pattern.compile("//(?:[^@/?]*@)?(?:localhost|127\\.0\\.0\\.1|\\[::1])[:/?]", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /** For messages: without user info and without parameters, which say little and may hold secrets. */
    String place() {
        return DatabaseSettings.masked(text).split("[?;]", 2)[0];
    }
}
