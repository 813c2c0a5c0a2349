package io.dbintent.language;

import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of the grammar over one sentence, which call each other. */
final class Grammar {

    /** Words that carry no content of their own. */
    static final Set<String> FUNCTION_WORDS = functionWords();

    private final Map<String, Map<Integer, List<ColumnMention>>> columnMentions = new HashMap<>();
    private final Map<Integer, List<Lexicon.Span>> spans = new HashMap<>();
    private final Map<Integer, List<TableMention>> tableMentions = new HashMap<>();

    final Sentence sentence;
    final Schema schema;
    final Lexicon lexicon;
    final ValueLookup values;
    final Relations relations;
    final Dates dates;
    final Comparisons comparisons;
    final Durations durations;
    final ValuePhrases valuePhrases;
    final Attributes attributes;
    final Gradables gradables;
    final Predicates predicates;
    final VerbPhrases verbs;
    final Clauses clauses;
    final Possessions possessions;
    final Modifiers modifiers;
    final ThingPhrases things;
    final Quantities quantities;
    final Premodifiers premodifiers;
    final ComparativePhrases comparatives;
    final PlacePhrases places;
    final SharedThings sharedThings;
    final Extremes extremes;
    final TextPatterns textPatterns;
    final PeriodTests periodTests;
    final Happenings happenings;
    final OutputParts outputParts;
    final Measures measures;
    final DomainMeasures domainMeasures;
    final ClaimSubjects subjects;
    final Roles roles;

    Grammar(Sentence sentence, Schema schema, Lexicon lexicon, JoinPaths paths, ValueLookup values) {
        this.sentence = sentence;
        this.schema = schema;
        this.lexicon = lexicon;
        this.values = values;
        this.relations = new Relations(paths);
        this.dates = new Dates(lexicon);
        this.comparisons = new Comparisons(sentence);
        this.durations = new Durations(sentence, comparisons);
        this.valuePhrases = new ValuePhrases(sentence, schema, lexicon, values, relations);
        this.gradables = new Gradables(this);
        this.attributes = new Attributes(this);
        this.clauses = new Clauses(this);
        this.possessions = new Possessions(this);
        this.verbs = new VerbPhrases(this);
        this.predicates = new Predicates(this);
        this.modifiers = new Modifiers(this);
        this.things = new ThingPhrases(this);
        this.quantities = new Quantities(this);
        this.premodifiers = new Premodifiers(this);
        this.comparatives = new ComparativePhrases(this);
        this.places = new PlacePhrases(this);
        this.sharedThings = new SharedThings(this);
        this.extremes = new Extremes(this);
        this.textPatterns = new TextPatterns(this);
        this.periodTests = new PeriodTests(this);
        this.happenings = new Happenings(this);
        this.outputParts = new OutputParts(this);
        this.measures = new Measures(this);
        this.domainMeasures = new DomainMeasures(this);
        this.subjects = new ClaimSubjects(this);
        this.roles = new Roles(this);
    }

    /** Columns of {@code table} that the words at {@code at} may mean. */
    List<ColumnMention> columns(int at, Table table) {
        return columnMentions
                .computeIfAbsent(table.name(), name -> new HashMap<>())
                .computeIfAbsent(at, start -> lexicon.columnsAt(sentence.tokens(), start, table, spans(start)));
    }

    private List<Lexicon.Span> spans(int at) {
        return spans.computeIfAbsent(at, start -> lexicon.spansAt(sentence.tokens(), start));
    }

    /** Tables that the words at {@code at} may mean. */
    List<TableMention> tables(int at) {
        return tableMentions.computeIfAbsent(at, start -> lexicon.tablesAt(sentence.tokens(), start));
    }

    private static Set<String> functionWords() {
        Set<String> words = new HashSet<>();
        words.addAll(Words.DETERMINERS);
        words.addAll(Words.ALL);
        words.addAll(Words.DISTINCT);
        words.addAll(Words.ADVERBS);
        words.addAll(Words.MODALS);
        words.addAll(Words.BE);
        words.addAll(Words.DO);
        words.addAll(Words.HAVE);
        words.addAll(Words.OWN);
        words.addAll(Words.NOT);
        words.addAll(Words.PREPOSITIONS);
        words.addAll(Words.RELATIVES);
        words.addAll(Set.of(
                "and", "or", "but", "no", "none", "some", "any", "than", "more", "less", "most", "least", "there",
                "whose", "where", "when", "what", "how", "many", "much", "without", "except", "between", "before",
                "after", "since", "until", "above", "below", "over", "per", "exactly", "average", "total", "number",
                "count", "show", "list", "find", "give", "get", "display", "return", "we", "they", "it", "he", "she",
                "i", "you", "me", "us", "one", "named", "called", "titled", "live", "lives", "living", "based",
                "located", "name", "names", "first", "last"));
        return Set.copyOf(words);
    }
}
