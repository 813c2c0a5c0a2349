package io.dbintent.intent;

import io.dbintent.plan.Disclosure;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows rows to people and to models: as many as allowed, masked columns masked, control characters escaped. */
public final class RowDisplay {

    private static final int SAMPLE = 5;
    private static final int CELL = 80;
    private static final String MASK = "***";

    private final Disclosure disclosure;

    public RowDisplay(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /** A line for each row that may be shown; with {@link Disclosure#COUNTS} one line of columns and types. */
    public List<String> lines(ClaimResult claim) {
        List<Map<String, @Nullable Object>> rows = claim.data();
        if (rows.isEmpty()) {
            return List.of();
        }
        return switch (disclosure) {
            case NONE -> List.of();
            case COUNTS -> List.of(types(rows.get(0)));
            case SAMPLE -> show(rows.subList(0, Math.min(SAMPLE, rows.size())), claim.maskedLabels());
            case ALL -> show(rows, claim.maskedLabels());
        };
    }

    /** How many rows there are, in words. */
    public String count(int kept, boolean truncated) {
        String number = truncated ? "more than " + kept : String.valueOf(kept);
        int shown = disclosure == Disclosure.SAMPLE ? Math.min(SAMPLE, kept) : kept;
        return disclosure == Disclosure.SAMPLE && shown < kept ? number + ", the first " + shown : number;
    }

    private static List<String> show(List<Map<String, @Nullable Object>> rows, Set<String> masked) {
        List<String> lines = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<String> cells = new ArrayList<>();
            row.forEach((label, value) -> cells.add(label + "=" + (masked.contains(label) ? MASK : cell(value))));
            lines.add("{" + String.join(", ", cells) + "}");
        }
        return lines;
    }

    private static String types(Map<String, @Nullable Object> row) {
        List<String> cells = new ArrayList<>();
        row.forEach((label, value) -> cells.add(
                label + ": " + (value == null ? "NULL" : value.getClass().getSimpleName())));
        return "{" + String.join(", ", cells) + "}";
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof byte[] bytes) {
            String hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
            return "0x" + hex + (bytes.length > 16 ? "... (" + bytes.length + " bytes)" : "");
        }
        String text = oneLine(value.toString(), CELL);
        return value instanceof String ? "'" + text + "'" : text;
    }

    /** The text without control characters, cut to {@code limit} characters. */
    static String oneLine(String text, int limit) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(limit).forEach(point -> {
            if (point == '\n' || point == '\t' || point == '\r') {
                clean.append(' ');
            } else if (isHidden(point)) {
                clean.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                clean.appendCodePoint(point);
            }
        });
        return clean + (text.codePointCount(0, text.length()) > limit ? "..." : "");
    }

    /** Untrusted text with its line breaks, everything else that moves a cursor or hides text written as an escape. */
    public static String visible(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                clean.append('\n');
            } else if (point == '\t') {
                clean.append("  ");
            } else if (isHidden(point)) {
                clean.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** Joiners are part of words and emoji; other invisible characters hide or reorder text. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            default -> false;
        };
    }
}
