package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the words of an intent may mean in one schema: tables and columns by their names, synonyms and parts of names. */
final class Lexicon {

    private static final int LONGEST = 5;
    private static final Set<String> INNER_GLUE = Set.of("of", "the", "in");

    private final Map<String, TableWords> tables;
    private final TableTerms terms;
    private final Set<String> vocabulary;
    private final Set<String> roots;
    private final DomainWords domain;

    Lexicon(Schema schema) {
        this(schema, Vocabulary.none());
    }

    /** The same schema with other domain words. */
    Lexicon(Lexicon lexicon, Schema schema, Vocabulary domainWords) {
        this.domain = new DomainWords(domainWords, schema);
        this.tables = lexicon.tables;
        this.terms = lexicon.terms;
        this.vocabulary = new TreeSet<>(lexicon.vocabulary);
        this.vocabulary.addAll(domain.words());
        this.roots = lexicon.roots;
    }

    Lexicon(Schema schema, Vocabulary domainWords) {
        this.tables = new LinkedHashMap<>();
        this.vocabulary = new TreeSet<>();
        this.roots = new HashSet<>();
        this.domain = new DomainWords(domainWords, schema);
        vocabulary.addAll(domain.words());
        Set<String> prefix = sharedPrefix(schema);
        Set<String> known = new TreeSet<>();
        for (Table table : schema.tables()) {
            known.addAll(Names.words(table.name()));
            table.columns().forEach(column -> known.addAll(Names.words(column.name())));
        }
        for (Table table : schema.tables()) {
            TableWords words = new TableWords(table, prefix, known);
            tables.put(table.name(), words);
            vocabulary.addAll(words.words());
            words.columns().forEach(column -> vocabulary.addAll(words.words(column)));
        }
        this.terms = new TableTerms(tables.values(), known);
        vocabulary.stream().filter(ColumnMatch::derives).forEach(word -> roots.add(Lemmas.root(word)));
    }

    private static Set<String> sharedPrefix(Schema schema) {
        Map<String, Integer> counts = new HashMap<>();
        for (Table table : schema.tables()) {
            List<String> words = Names.words(table.name());
            if (words.size() > 1) {
                counts.merge(words.get(0), 1, Integer::sum);
            }
        }
        Set<String> prefixes = new LinkedHashSet<>(Set.of("tbl", "t", "tab"));
        counts.forEach((word, count) -> {
            if (count > 3 && count > schema.tables().size() * 3 / 4) {
                prefixes.add(word);
            }
        });
        return prefixes;
    }

    TableWords of(Table table) {
        TableWords words = tables.get(table.name());
        if (words == null) {
            throw new IllegalArgumentException("Table " + table.name() + " is not in this schema.");
        }
        return words;
    }

    Set<String> vocabulary() {
        return vocabulary;
    }

    DomainWords domain() {
        return domain;
    }

    /** Whether a word is one of the schema's or of the vocabulary's, as it is, by a synonym or by its root. */
    boolean knows(Token token) {
        return vocabulary.contains(token.lemma())
                || vocabulary.contains(token.lower())
                || roots.contains(Lemmas.root(token.lower()))
                || Thesaurus.synonyms(token.lemma()).stream().anyMatch(vocabulary::contains)
                || Stream.of(Thesaurus.writtenOut(token.lemma()).split(" ", -1)).anyMatch(vocabulary::contains);
    }

    /** What the tables are called, in words. */
    List<String> tablePhrases() {
        return tables.values().stream()
                .map(words -> String.join(" ", words.words()))
                .toList();
    }

    /** What the columns of a table are called, in words, keys left out. */
    List<String> columnPhrases(Table table) {
        TableWords words = of(table);
        return words.columns().stream()
                .filter(column -> !words.isKeyLike(column))
                .map(column -> String.join(" ", words.ownWords(column)))
                .toList();
    }

    /** Tables that the words at {@code at} may mean, longest and cheapest first. */
    List<TableMention> tablesAt(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size() || !tokens.get(at).is(Token.Kind.WORD)) {
            return List.of();
        }
        Optional<DomainWords.Found> own = domain.at(tokens, at);
        if (own.isPresent()) {
            return own.get().asTable().stream().toList();
        }
        return terms.at(tokens, at);
    }

    /** The words at one place of an intent as a name would have them. */
    record Span(int length, List<String> words) {}

    /** What begins at {@code at} and may be a column's name, longest first; the same for every table. */
    List<Span> spansAt(List<Token> tokens, int at) {
        List<Span> spans = new ArrayList<>();
        for (int length = Math.min(LONGEST, tokens.size() - at); length >= 1 && at >= 0; length--) {
            int here = length;
            plainSpan(tokens, at, length).ifPresent(words -> spans.add(new Span(here, words)));
        }
        return spans;
    }

    /** Columns of {@code table} that the words at {@code at} may mean, longest and cheapest first, {@link #spansAt} given. */
    List<ColumnMention> columnsAt(List<Token> tokens, int at, Table table, List<Span> plain) {
        if (at < 0 || at >= tokens.size()) {
            return List.of();
        }
        Optional<DomainWords.Found> own = domain.at(tokens, at);
        if (own.isPresent() && !own.get().isTable()) {
            return own.get().asColumn(table).stream().toList();
        }
        List<ColumnMention> found = new ArrayList<>();
        TableWords words = of(table);
        boolean number = tokens.get(at).isWord("number")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isWord("of");
        for (Span span : domain.isEmpty() ? plain : spansOver(tokens, at, table)) {
            boolean counts = number
                    && (span.length() == 1
                            || words.words().contains(span.words().get(1)));
            if (counts) {
                continue;
            }
            List<ColumnMention> here = new ArrayList<>();
            for (Column column : words.near(span.words())) {
                int cost = ColumnMatch.cost(span.words(), words, column);
                if (cost >= 0) {
                    here.add(new ColumnMention(table, List.of(column), span.length(), cost));
                }
            }
            Optional<Integer> named = composite(span.words(), words);
            if (named.isPresent()) {
                here.add(new ColumnMention(table, words.naming(), span.length(), named.get()));
            }
            if (here.isEmpty()) {
                words.documented(span.words())
                        .forEach(column ->
                                here.add(new ColumnMention(table, List.of(column), span.length(), Documentation.COST)));
            }
            int cheapest = here.stream().mapToInt(ColumnMention::cost).min().orElse(0);
            here.removeIf(mention -> mention.cost() > cheapest);
            found.addAll(here);
        }
        return found;
    }

    private List<Span> spansOver(List<Token> tokens, int at, Table table) {
        List<Span> spans = new ArrayList<>();
        for (int length = Math.min(LONGEST, tokens.size() - at); length >= 1; length--) {
            int here = length;
            span(tokens, at, length, table).ifPresent(words -> spans.add(new Span(here, words)));
        }
        return spans;
    }

    private static Optional<Integer> composite(List<String> span, TableWords words) {
        if (!span.contains("name")) {
            return Optional.empty();
        }
        List<Column> naming = words.naming();
        boolean asksName = span.equals(List.of("name")) || span.equals(List.of("full", "name"));
        List<String> prefixed = new ArrayList<>(words.words());
        prefixed.add("name");
        boolean prefixedName = span.equals(prefixed)
                || (span.size() == 2
                        && span.get(1).equals("name")
                        && words.words().contains(span.get(0)));
        if (naming.isEmpty() || (!asksName && !prefixedName)) {
            return Optional.empty();
        }
        boolean direct = naming.size() == 1
                && words.words(naming.get(0))
                        .get(words.words(naming.get(0)).size() - 1)
                        .equals("name");
        return Optional.of(direct ? 0 : naming.size() > 1 ? 0 : 1);
    }

    private Optional<List<String>> span(List<Token> tokens, int at, int length, Table table) {
        List<String> words = new ArrayList<>();
        for (int k = at; k < at + length; k++) {
            Optional<DomainWords.Found> own = domain.at(tokens, k);
            if (own.isPresent()) {
                Optional<List<String>> meant = own.get().nameFor(table, this);
                if (meant.isEmpty() || k + own.get().length() > at + length) {
                    return Optional.empty();
                }
                words.addAll(meant.get());
                k += own.get().length() - 1;
            } else if (!addWords(tokens.get(k), k == at, k == at + length - 1, words)) {
                return Optional.empty();
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<List<String>> plainSpan(List<Token> tokens, int at, int length) {
        List<String> words = new ArrayList<>();
        for (int k = at; k < at + length; k++) {
            if (!addWords(tokens.get(k), k == at, k == at + length - 1, words)) {
                return Optional.empty();
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** False if the token cannot be part of a name. */
    private static boolean addWords(Token token, boolean first, boolean last, List<String> words) {
        if (token.is(Token.Kind.NUMBER) && token.text().length() == 1 && !first) {
            words.add(token.text());
        } else if (!token.is(Token.Kind.WORD)) {
            return false;
        } else if (INNER_GLUE.contains(token.lower())) {
            return !first && !last;
        } else {
            for (String word : token.lower().contains("_")
                    ? Names.words(token.text())
                    : List.of(Thesaurus.writtenOut(token.lemma()).split(" ", -1))) {
                words.add(Lemmas.lemma(word));
            }
        }
        return true;
    }
}
