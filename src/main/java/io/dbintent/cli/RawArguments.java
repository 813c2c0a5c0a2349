package io.dbintent.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as UTF-8 whatever the locale. Where the locale is not one of UTF-8, Java has lost every other character
 * before {@code main} begins; Linux still has the bytes.
 */
final class RawArguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    static String[] recovered(String[] given) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean kept =
                Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        if (kept || !Files.isReadable(COMMAND_LINE)) {
            return given;
        }
        try {
            return recovered(given, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException unreadable) {
            return given;
        }
    }

    /** The last arguments of the command line, if they are the given ones but for the characters that were lost. */
    static String[] recovered(String[] given, byte[] commandLine) {
        List<byte[]> all = split(commandLine);
        int first = all.size() - given.length;
        if (first < 0) {
            return given;
        }
        String[] recovered = new String[given.length];
        for (int i = 0; i < given.length; i++) {
            byte[] bytes = all.get(first + i);
            // Java makes one replacement character of each byte that is not ASCII.
            if (!new String(bytes, StandardCharsets.US_ASCII).equals(given[i])) {
                return given;
            }
            recovered[i] = new String(bytes, StandardCharsets.UTF_8);
        }
        return recovered;
    }

    private static List<byte[]> split(byte[] commandLine) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                parts.add(Arrays.copyOfRange(commandLine, start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
