package io.dbintent.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the step log to the console through the logger {@code io.dbintent.steps}.
 *
 * <p>Where logback is the binding and nobody has given that logger an appender, it gets one without timestamps, so that
 * the steps read as they are meant to. Characters that the console cannot encode are written as {@code \\uXXXX}.
 */
public final class LogConsole implements StepSink {

    private static final String NAME = "io.dbintent.steps";

    private final Logger logger;
    private final CharsetEncoder encoder;

    public LogConsole() {
        Charset charset = consoleCharset();
        this.logger = configured(charset);
        this.encoder = charset.newEncoder();
    }

    @Override
    public void write(long run, String text, boolean last) {
        if (!text.isEmpty()) {
            logger.info("{}", encodable(text.stripTrailing()));
        }
    }

    private synchronized String encodable(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (encoder.canEncode(unit)) {
                ascii.append(unit);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
        return ascii.toString();
    }

    /** What standard output is encoded in: Java 19 and later say so, Java 17 knows the platform's encoding only. */
    private static Charset consoleCharset() {
        String named = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        return named != null && Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.UTF_8;
    }

    private static Logger configured(Charset charset) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            ch.qos.logback.classic.Logger steps = context.getLogger(NAME);
            synchronized (LogConsole.class) {
                if (!steps.iteratorForAppenders().hasNext() && steps.getLevel() == null) {
                    steps.addAppender(plainConsole(context, charset));
                    steps.setAdditive(false);
                    steps.setLevel(Level.INFO);
                }
            }
        }
        return LoggerFactory.getLogger(NAME);
    }

    private static ConsoleAppender<ILoggingEvent> plainConsole(LoggerContext context, Charset charset) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(charset);
        encoder.setPattern("%msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("dbintent-steps");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    @Override
    public void close() {
        // The logger belongs to the process.
    }
}
