package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A properties file")
class PropertiesFileTests {

    private static final String TEXT = """
            # comment that does not go on \\
            a = 1
            ! another

            b: two \\
                 words
            c\\=d   e\\u00e9
            path = C:\\\\data\\\\
            g
            """;

    @Test
    @DisplayName("means what java.util.Properties says it means")
    void meaning() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(TEXT));
        assertThat(PropertiesFile.entries("f", TEXT).stream().collect(Collectors.toMap(Entry::name, Entry::text)))
                .isEqualTo(properties);
    }

    @Test
    @DisplayName("gives each entry the line on which it begins")
    void lines() {
        assertThat(PropertiesFile.entries("f", TEXT))
                .extracting(Entry::toString)
                .containsExactly("a (f line 2)", "b (f line 5)", "c=d (f line 7)", "path (f line 8)", "g (f line 9)");
    }
}
