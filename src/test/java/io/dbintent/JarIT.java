package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The jar of the library")
class JarIT {

    @Test
    @DisplayName("has a module's name and the metadata that IDEs complete settings from")
    void contents() throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jars = files.filter(file -> file.getFileName().toString().matches("dbintent-\\d[^-]*(-SNAPSHOT)?\\.jar"))
                    .toList();
        }
        assumeTrue(!jars.isEmpty(), "target/dbintent-*.jar is not built; run ./mvnw -q -DskipTests package first.");
        try (JarFile jar = new JarFile(jars.get(0).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.dbintent");
            assertThat(jar.getEntry("META-INF/spring-configuration-metadata.json"))
                    .isNotNull();
            assertThat(jar.getEntry("io/dbintent/planbook/exported.txt")).isNotNull();
        }
    }
}
