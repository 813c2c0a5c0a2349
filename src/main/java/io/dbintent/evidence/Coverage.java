package io.dbintent.evidence;

import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the texts of a query and an expectation occur among the words of a claim. */
final class Coverage {

    private static final Pattern WILDCARDS = Pattern.compile("(?<!\\\\)[%_]+");

    private final String text;
    private final BitSet covered = new BitSet();

    Coverage(ClaimText claim) {
        this.text = claim.lower();
    }

    /** A stretch of the claim. */
    record Span(int start, int end) {}

    /** Marks every occurrence of the text literal, and gives the first; empty if it does not occur. */
    Optional<Span> cover(Literal.Text literal, boolean pattern) {
        List<Span> spans = find(literal.value(), pattern);
        spans.forEach(span -> covered.set(span.start(), span.end()));
        return spans.stream().findFirst();
    }

    /** True if every letter and digit from {@code start} to {@code end} belongs to a marked occurrence. */
    boolean isCovered(int start, int end) {
        for (int i = start; i < end && i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && !covered.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<Span> find(String value, boolean pattern) {
        List<Span> spans = new ArrayList<>();
        String folded = Folding.fold(value).replace('’', '\'').strip();
        if (pattern) {
            for (String part : WILDCARDS.split(folded, -1)) {
                String plain = part.replace("\\", "").replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
                if (plain.strip().length() > 1 || (!plain.isBlank() && folded.length() < 5)) {
                    spans.addAll(occurrences(plain.strip(), true));
                }
            }
            return spans;
        }
        if (folded.isEmpty()) {
            return spans;
        }
        spans.addAll(occurrences(folded, false));
        if (spans.isEmpty() && folded.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
            spans.addAll(derived(folded));
        }
        return spans;
    }

    private List<Span> occurrences(String value, boolean insideWords) {
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            int end = at + value.length();
            boolean begins = at == 0 || !joined(text.charAt(at - 1), value.charAt(0));
            int stop = begins ? wordEnd(end, value) : -1;
            if (stop > 0) {
                spans.add(new Span(at, stop));
            } else if (insideWords) {
                spans.add(new Span(at, end));
            }
        }
        return spans;
    }

    private static boolean joined(char a, char b) {
        return Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b);
    }

    /** Where the word that ends the value ends, a plural's or possessive's ending included; -1 if it goes on. */
    private int wordEnd(int end, String value) {
        char last = value.charAt(value.length() - 1);
        if (end == text.length() || !joined(last, text.charAt(end))) {
            boolean possessive = text.startsWith("'s", end)
                    && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
            return possessive ? end + 2 : end;
        }
        if (!Character.isLetter(last)) {
            return -1;
        }
        for (String ending : new String[] {"s", "es"}) {
            int stop = end + ending.length();
            if (text.startsWith(ending, end)
                    && (stop == text.length() || !Character.isLetterOrDigit(text.charAt(stop)))) {
                return stop;
            }
        }
        return -1;
    }

    /** German for Germany, categories for category, hired for hire: the value's stem with an ending of its own. */
    private List<Span> derived(String value) {
        List<Span> spans = new ArrayList<>();
        String stem = value.length() > 4 ? value.replaceAll("[aeiouy]$", "") : value;
        if (stem.length() < 4) {
            return spans;
        }
        for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            int end = at + stem.length();
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (text.substring(at + stem.length(), end).matches("|an|ian|n|ese|ish|i|s|ies|ied|ed|d|ing|ic")) {
                spans.add(new Span(at, end));
            }
        }
        return spans;
    }
}
