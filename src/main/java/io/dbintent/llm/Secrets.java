package io.dbintent.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes keys, passwords and credentials out of a text: those that are known, and whatever has the form of one. */
public final class Secrets {

    static final String MASK = "***";

    /** A shorter one may be a common word, and is taken out where it stands alone. */
    private static final int UNMISTAKABLE = 8;

    private static final String VALUE = "(?:\"[^\"\\n]*\"|'[^'\\n]*'|\\{[^}\\n]*}|[^\\s&;,)\"'`|]+)";

    private static final List<Pattern> FORMS = List.of(
            // user:password@ in a URL
            Pattern.compile("()(?<=://)[^\\s/?#@\"']*@(?=[\\w\\[])"),
            Pattern.compile("((?:jdbc:oracle:(?:thin|oci):))[^\\s@]*/[^\\s@]*@"),
            Pattern.compile(
                    "(?i)([\\w.-]*(?:password|passwd|pwd|secret|token|api[_-]?key)[\\w.-]*[\"']?\\s*[=:]\\s*)(?!=)"
                            + VALUE),
            // the user of a JDBC URL
            Pattern.compile("(?i)((?<=[?&;])user(?:name)?=)" + VALUE),
            Pattern.compile("(?i)(\\b(?:bearer|basic)\\s+)[A-Za-z0-9._~+/=-]{8,}"),
            Pattern.compile(
                    "()\\b(?:sk-[A-Za-z0-9_-]{8,}|glpat-[A-Za-z0-9_-]{8,}|AIza[A-Za-z0-9_-]{20,}|AKIA[A-Z0-9]{12,}"
                            + "|gh[pousr]_[A-Za-z0-9]{20,}|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*)"));

    private final List<Pattern> known = new ArrayList<>();

    /** @param secrets those that are known; blank ones are passed over */
    public Secrets(List<String> secrets) {
        secrets.stream()
                .filter(secret -> !secret.isBlank())
                .distinct()
                // A secret that holds another goes first, so that nothing of it is left.
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(secret -> known.add(pattern(secret)));
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() >= UNMISTAKABLE
                        ? "()" + quoted
                        : "()(?<![\\p{L}\\p{N}_])" + quoted + "(?![\\p{L}\\p{N}_])");
    }

    /** The text with {@code ***} for each secret. */
    public String stripped(String text) {
        String clean = text;
        for (Pattern secret : known) {
            clean = secret.matcher(clean).replaceAll(MASK);
        }
        for (Pattern form : FORMS) {
            clean = form.matcher(clean).replaceAll("$1***");
        }
        return clean;
    }
}
