package io.dbintent.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A prompt and the reply to it, without secrets, as a text to read: a head of {@code name: value}, then the texts, each
 * line behind a bar, so that nothing in them can be taken for anything else.
 *
 * @param model who replied
 */
record Exchange(String model, Prompt prompt, String reply, boolean truncated) {

    private static final String TITLE = "# A reply of a language model; dbintent.model.replies=replay gives it again.";
    private static final String BAR = "| ";
    private static final int SHORT = 12;

    /** A file that does not hold an exchange. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(int line, String expected, String got) {
            super("line " + line + ": expected " + expected + ", got \"" + Excerpt.of(got, null) + "\"");
        }
    }

    /** What a prompt is known by: all that a model sees of it, and nothing of which model it is. */
    static String hash(Prompt prompt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(prompt.purpose(), prompt.format().name(), prompt.system(), prompt.user())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String fileName(Prompt prompt) {
        return prompt.purpose().replaceAll("[^A-Za-z0-9_-]", "_") + "-"
                + hash(prompt).substring(0, SHORT) + ".txt";
    }

    String write() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        Map<String, String> head = new LinkedHashMap<>();
        head.put("hash", hash(prompt));
        head.put("model", Excerpt.of(model, null));
        head.put("purpose", prompt.purpose());
        head.put("format", prompt.format().name());
        head.put("truncated", String.valueOf(truncated));
        head.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        part(text, "system", prompt.system());
        part(text, "user", prompt.user());
        part(text, "reply", reply);
        return text.toString();
    }

    private static void part(StringBuilder text, String name, String content) {
        text.append('\n').append(name).append('\n');
        for (String line : content.split("\n", -1)) {
            text.append(line.isEmpty() ? "|" : BAR + line).append('\n');
        }
    }

    /** @throws Unreadable naming the line where the text is none that {@link #write} makes */
    static Exchange read(String text) throws Unreadable {
        Lines lines = new Lines(text);
        lines.expect(TITLE);
        String hash = lines.value("hash");
        String model = lines.value("model");
        String purpose = lines.value("purpose");
        String format = lines.value("format");
        String truncated = lines.value("truncated");
        String system = lines.part("system");
        String user = lines.part("user");
        String reply = lines.part("reply");
        lines.end();
        if (user.isBlank() || !List.of("JSON", "TEXT").contains(format)) {
            throw new Unreadable(1, "a prompt with a user text and the format JSON or TEXT", format);
        }
        Prompt prompt = new Prompt(purpose, system, user, Prompt.Format.valueOf(format));
        if (!hash(prompt).equals(hash)) {
            throw new Unreadable(2, "the hash " + hash(prompt) + " of the prompt that follows", hash);
        }
        return new Exchange(model, prompt, reply, truncated.equals("true"));
    }

    /** The lines of a file, read one by one. */
    private static final class Lines {

        private final List<String> lines;
        private int at;

        Lines(String text) {
            this.lines = text.lines().toList();
        }

        private String next(String expected) throws Unreadable {
            if (at >= lines.size()) {
                throw new Unreadable(at + 1, expected, "the end of the file");
            }
            return lines.get(at++);
        }

        void expect(String line) throws Unreadable {
            String got = next(line);
            if (!got.equals(line)) {
                throw new Unreadable(at, "\"" + line + "\"", got);
            }
        }

        String value(String name) throws Unreadable {
            String line = next(name + ": ...");
            if (!line.startsWith(name + ": ")) {
                throw new Unreadable(at, "\"" + name + ": ...\"", line);
            }
            return line.substring(name.length() + 2);
        }

        String part(String name) throws Unreadable {
            expect("");
            expect(name);
            StringBuilder content = new StringBuilder();
            int first = at;
            while (at < lines.size() && lines.get(at).startsWith("|")) {
                String line = lines.get(at++);
                content.append(at - 1 == first ? "" : "\n")
                        .append(line.length() < BAR.length() ? "" : line.substring(BAR.length()));
            }
            return content.toString();
        }

        void end() throws Unreadable {
            if (at < lines.size()) {
                throw new Unreadable(at + 1, "a line that begins with a bar, or the end", lines.get(at));
            }
        }
    }
}
