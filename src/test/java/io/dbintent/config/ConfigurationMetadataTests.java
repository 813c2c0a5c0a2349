package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The settings in the form that IDEs complete keys and values of properties files from: Spring Boot's, which IntelliJ
 * IDEA, VS Code and Eclipse read in any jar.
 */
@DisplayName("The configuration metadata")
class ConfigurationMetadataTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILE = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");
    private static final String WRITE = "dbintent.it.write-metadata";

    @Test
    @DisplayName("is what the code says of each key")
    void upToDate() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, generated());
        }
        assertThat(FILE)
                .as("Write it anew with ./mvnw test -Dtest=ConfigurationMetadataTests -D%s=true", WRITE)
                .hasContent(generated());
    }

    private static String generated() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode properties = root.putArray("properties");
        ArrayNode hints = root.putArray("hints");
        for (Key key : Key.values()) {
            ObjectNode property = properties.addObject().put("name", key.property());
            property.put("type", type(key.allowed()));
            property.put("description", key.meaning().replace("`", ""));
            if (key.defaultText() != null) {
                property.put("defaultValue", key.defaultText());
            }
            if (key.allowed() instanceof Allowed.Choice choice) {
                ArrayNode values = hints.addObject().put("name", key.property()).putArray("values");
                choice.choices().forEach(value -> values.addObject().put("value", value));
            }
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer(printer.withObjectIndenter(lines).withArrayIndenter(lines))
                        .writeValueAsString(root)
                + "\n";
    }

    private static String type(Allowed allowed) {
        if (allowed instanceof Allowed.Flag) {
            return "java.lang.Boolean";
        } else if (allowed instanceof Allowed.Whole) {
            return "java.lang.Integer";
        } else if (allowed instanceof Allowed.Span) {
            return "java.time.Duration";
        } else if (allowed instanceof Allowed.Price) {
            return "java.math.BigDecimal";
        } else if (allowed instanceof Allowed.HttpUrl) {
            return "java.net.URI";
        }
        return allowed instanceof Allowed.Items ? "java.util.List<java.lang.String>" : "java.lang.String";
    }
}
