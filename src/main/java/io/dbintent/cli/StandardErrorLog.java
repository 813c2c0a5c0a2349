package io.dbintent.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Sends every log to standard error, so that standard output holds answers and nothing else. */
final class StandardErrorLog {

    private static final String STEPS = "io.dbintent.steps";

    private StandardErrorLog() {}

    /**
     * Replaces whatever logback has set up by itself in this process.
     *
     * @param steps whether the step log is shown
     */
    static void install(OutputStream err, boolean steps) {
        // Asking for the factory makes logback set itself up; only then can that be replaced.
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            install(context, err, steps);
        }
    }

    static void install(LoggerContext context, OutputStream err, boolean steps) {
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender(context, err, "%-5level %logger{20} %msg%n"));
        // The embedding model's runtime warns of every machine without a GPU, which it does not need.
        context.getLogger("ai.djl").setLevel(Level.ERROR);
        Logger log = context.getLogger(STEPS);
        log.setLevel(steps ? Level.INFO : Level.WARN);
        log.setAdditive(false);
        log.addAppender(appender(context, err, "%msg%n"));
    }

    private static OutputStreamAppender<ILoggingEvent> appender(
            LoggerContext context, OutputStream err, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(err);
        appender.start();
        return appender;
    }
}
