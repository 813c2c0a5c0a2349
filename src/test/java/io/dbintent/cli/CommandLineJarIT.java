package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("target/dbintent-cli.jar")
class CommandLineJarIT {

    private static final Path JAR = Path.of("target", "dbintent-cli.jar");

    @BeforeEach
    void jarIsBuilt() {
        assumeTrue(Files.exists(JAR), JAR + " is not built; run ./mvnw -q -DskipTests package first.");
    }

    @Test
    @DisplayName("knows its version")
    void version() throws IOException, InterruptedException {
        Output output = run("--version");
        assertThat(output.text()).matches("dbintent \\d.*, Java .*\\R");
        assertThat(output.status()).isZero();
    }

    @Test
    @DisplayName("takes UTF-8 arguments and prints UTF-8 in a locale without it")
    void localeWithoutUtf8() throws IOException, InterruptedException {
        Output output = run("ask", "--author", "M\u00FCller \uD83D\uDE00", "x");
        assertThat(output.text())
                .isEqualTo("dbintent.author = \"M\u00FCller \uD83D\uDE00\" (option --author) is not allowed. Allowed:"
                        + " auto, builtin, model. Default: auto." + System.lineSeparator());
        assertThat(output.status()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "carries five drivers, the HTTP client of the models, and no signatures, log configuration or test servers")
    void contents() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(service(jar, "java.sql.Driver"))
                    .containsExactlyInAnyOrder(
                            "com.mysql.cj.jdbc.Driver",
                            "org.mariadb.jdbc.Driver",
                            "org.postgresql.Driver",
                            "org.sqlite.JDBC",
                            "org.h2.Driver");
            assertThat(service(jar, "dev.langchain4j.http.client.HttpClientBuilderFactory"))
                    .hasSize(1);
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                    .noneMatch(name -> name.startsWith("logback") || name.endsWith("module-info.class"))
                    .noneMatch(name -> name.matches("(org/springframework|org/testcontainers|ch/vorburger)/.*"));
        }
    }

    private static List<String> service(JarFile jar, String name) throws IOException {
        var entry = jar.getJarEntry("META-INF/services/" + name);
        assertThat(entry).as(name).isNotNull();
        try (var in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** The arguments go through a file that a shell reads, for this JVM may itself be unable to pass them on. */
    private static Output run(String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "There is no /bin/sh to set the locale with.");
        StringBuilder script = new StringBuilder("exec '")
                .append(Path.of(System.getProperty("java.home"), "bin", "java"))
                .append("' -jar '")
                .append(JAR.toAbsolutePath())
                .append('\'');
        for (String argument : arguments) {
            script.append(" '").append(argument).append('\'');
        }
        Path file = Files.createTempFile("dbintent", ".sh");
        try {
            Files.writeString(file, script);
            ProcessBuilder builder =
                    new ProcessBuilder(new ArrayList<>(List.of("/bin/sh", file.toString()))).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } finally {
            Files.delete(file);
        }
    }

    private record Output(int status, String text) {}
}
