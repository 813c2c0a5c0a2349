package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command line's process")
class ProcessTests {

    @Test
    @DisplayName("gets arguments back that a locale without UTF-8 has lost")
    void argumentsAreRecovered() {
        byte[] commandLine = "java\0-jar\0x.jar\0ask\0M\u00FCller?\0".getBytes(StandardCharsets.UTF_8);
        assertThat(RawArguments.recovered(new String[] {"ask", "M\uFFFD\uFFFDller?"}, commandLine))
                .containsExactly("ask", "M\u00FCller?");
    }

    @Test
    @DisplayName("keeps its arguments where the command line is another one")
    void otherArgumentsAreKept() {
        byte[] commandLine = "java\0-jar\0x.jar\0@file\0".getBytes(StandardCharsets.UTF_8);
        String[] given = {"ask", "M\uFFFD"};
        assertThat(RawArguments.recovered(given, commandLine)).isSameAs(given);
        assertThat(RawArguments.recovered(new String[] {"a", "b", "c", "d", "e"}, commandLine))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    @DisplayName("logs warnings to standard error, and steps only when asked to")
    void logs() {
        assertThat(logged(false)).isEqualTo("WARN  some.library warned \u00FC" + System.lineSeparator());
        assertThat(logged(true))
                .isEqualTo("WARN  some.library warned \u00FC" + System.lineSeparator() + "STEP 1"
                        + System.lineSeparator());
    }

    private static String logged(boolean steps) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        StandardErrorLog.install(context, err, steps);
        context.getLogger("some.library").info("chatted");
        context.getLogger("some.library").warn("warned \u00FC");
        context.getLogger("io.dbintent.steps").info("STEP 1");
        context.stop();
        return err.toString(StandardCharsets.UTF_8);
    }
}
