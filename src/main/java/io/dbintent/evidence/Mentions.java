package io.dbintent.evidence;

import io.dbintent.evidence.ClaimText.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values in a claim: what is quoted, dates, addresses, numbers, and runs of capitalised words. */
final class Mentions {

    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’|(?<![\\p{L}\\p{N}])'((?:[^']|'(?=[\\p{L}]))+)'(?![\\p{L}\\p{N}])");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]*@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*|https?://\\S+|www\\.\\S+");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?(?=k\\b|%|\\s|[^\\p{L}\\p{N}]|$)");

    private final String text;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(String text) {
        this.text = text;
    }

    static List<Mention> in(String text, List<Word> words) {
        Mentions mentions = new Mentions(text);
        mentions.quoted();
        mentions.addresses();
        Dates.in(text).forEach(mentions::add);
        mentions.numbers(words);
        mentions.names(words);
        mentions.found.sort(Comparator.comparingInt(Mention::start));
        return mentions.found;
    }

    private void add(Mention mention) {
        boolean free =
                found.stream().noneMatch(other -> other.start() < mention.end() && mention.start() < other.end());
        if (free) {
            found.add(mention);
        }
    }

    private void quoted() {
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    add(Mention.text(Mention.Kind.QUOTED, matcher.group(group), matcher.start(), matcher.end()));
                }
            }
        }
    }

    private void addresses() {
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            String address = matcher.group().replaceAll("[.,;:]+$", "");
            add(Mention.text(Mention.Kind.ADDRESS, address, matcher.start(), matcher.start() + address.length()));
        }
    }

    private void numbers(List<Word> words) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            add(Mention.number(
                    matcher.group(),
                    matcher.start(),
                    matcher.end(),
                    new BigDecimal(matcher.group().replace(",", ""))));
        }
        List<String> lower = words.stream().map(Word::lower).toList();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            Numerals.Read read = Numerals.read(lower, at).orElse(null);
            if (read != null) {
                int end = words.get(at + read.words() - 1).end();
                add(Mention.number(
                        text.substring(words.get(at).start(), end),
                        words.get(at).start(),
                        end,
                        read.value()));
                i += read.words() - 1;
            }
        }
    }

    private void names(List<Word> words) {
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && isNameWord(words, end) && (end == at || adjacent(words, end))) {
                end++;
            }
            int from = at;
            // A sentence begins with a capital whatever its first word is.
            while (from < end && Vocabulary.isOrdinary(words.get(from).lower())) {
                from++;
            }
            if (from < end) {
                int start = words.get(from).start();
                int stop = words.get(end - 1).end();
                add(Mention.text(Mention.Kind.NAME, text.substring(start, stop), start, stop));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isNameWord(List<Word> words, int at) {
        return words.get(at).capital();
    }

    private boolean adjacent(List<Word> words, int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start()).isBlank();
    }
}
