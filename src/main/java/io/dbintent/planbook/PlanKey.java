package io.dbintent.planbook;

import io.dbintent.sql.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What makes two intents the same: their content. Neither the place of a call nor a model nor a prompt is part of it.
 *
 * @param intent the text with its {@code {name}} places, white space outside quotes normalised
 * @param parameters the kind of each parameter ({@code text}, {@code number}, {@code boolean}, {@code date},
 *     {@code moment}, {@code other}), by name
 * @param values the parameters' values where the plan is for them alone; empty where they are bound
 * @param vocabulary the domain words that the intent uses, with their meanings, such as {@code clients: member}
 */
public record PlanKey(
        String intent,
        SortedMap<String, String> parameters,
        SortedMap<String, String> values,
        Dialect dialect,
        List<String> vocabulary) {

    /** The order in a file: a new plan moves no other. */
    static final Comparator<PlanKey> FILE_ORDER = Comparator.comparing(PlanKey::intent)
            .thenComparing(key -> key.dialect().name())
            .thenComparing(key -> key.parameters().toString())
            .thenComparing(key -> key.values().toString())
            .thenComparing(key -> key.vocabulary().toString());

    private static final Pattern WHITE_OR_QUOTED = Pattern.compile("(\"[^\"]*\"|“[^”]*”|‘[^’]*’"
            + "|(?<![\\p{L}\\p{N}])'(?:[^']|'(?=\\p{L}))*'(?![\\p{L}\\p{N}]))|[\\s\\u00a0]+");

    public PlanKey {
        intent = normalised(intent);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        vocabulary = vocabulary.stream().sorted().toList();
    }

    /** For an intent without parameters and domain words. */
    public static PlanKey of(String intent, Dialect dialect) {
        return new PlanKey(intent, new TreeMap<>(), new TreeMap<>(), dialect, List.of());
    }

    /** This intent with these values and no others. */
    public PlanKey withValues(Map<String, String> given) {
        return new PlanKey(intent, parameters, new TreeMap<>(given), dialect, vocabulary);
    }

    /** Twelve hexadecimal digits that stand for the whole key, on the command line and in messages. */
    public String id() {
        return digest(
                List.of(intent, parameters.toString(), values.toString(), dialect.name(), vocabulary.toString()), 6);
    }

    /** The first bytes of a SHA-256 over some texts, in hexadecimal digits. */
    static String digest(List<String> texts, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
        }
    }

    /** Quoted text is content, white space included. */
    private static String normalised(String text) {
        return WHITE_OR_QUOTED
                .matcher(text.strip())
                .replaceAll(found ->
                        found.group(1) == null ? " " : java.util.regex.Matcher.quoteReplacement(found.group()));
    }
}
