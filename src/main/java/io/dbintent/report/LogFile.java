package io.dbintent.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Appends the step log to a file in UTF-8. An intent is written in one piece when it ends, so that parallel tests and
 * forks do not mix their lines.
 */
public final class LogFile implements StepSink {

    private final Path file;
    private final Map<Long, StringBuilder> open = new ConcurrentHashMap<>();

    public LogFile(Path file) {
        this.file = file;
    }

    @Override
    public void write(long run, String text, boolean last) {
        StringBuilder steps = open.computeIfAbsent(run, absent -> new StringBuilder());
        steps.append(text);
        if (last) {
            open.remove(run);
            append(steps.append('\n').toString());
        }
    }

    private synchronized void append(String steps) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(steps.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the step log to " + file.toAbsolutePath()
                            + ". Set dbintent.log.file to a path that can be written, or to off.",
                    e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(steps -> append(steps.toString()));
        open.clear();
    }
}
