package io.dbintent.language;

import io.dbintent.plan.Plan;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * Reads plain English over one schema without any model: exactly, in milliseconds, or not at all.
 *
 * <p>Every content word must be accounted for by the reading. What is left over, and what can be read in two ways, makes
 * the engine abstain. It never throws on an intent and is safe for use by several threads.
 */
public final class BuiltinEngine {

    private static final int LONGEST_INTENT = 250;

    private final Ground ground;

    /**
     * @param schema the tables to read the intents over
     * @param dialect the dialect to write SQL in
     * @param values where texts are looked up; {@link ValueLookup#none()} costs most of what is understood
     */
    public BuiltinEngine(Schema schema, Dialect dialect, ValueLookup values) {
        this(schema, dialect, values, Vocabulary.none());
    }

    /**
     * As {@link #BuiltinEngine(Schema, Dialect, ValueLookup)}, with domain words.
     *
     * @throws VocabularyException if the vocabulary names what the schema does not have
     */
    public BuiltinEngine(Schema schema, Dialect dialect, ValueLookup values, Vocabulary vocabulary) {
        this(schema, dialect, values, vocabulary, Similarity.none());
    }

    /**
     * As {@link #BuiltinEngine(Schema, Dialect, ValueLookup, Vocabulary)}, with suggestions for words that are near in
     * meaning.
     *
     * @throws VocabularyException if the vocabulary names what the schema does not have
     */
    public BuiltinEngine(
            Schema schema, Dialect dialect, ValueLookup values, Vocabulary vocabulary, Similarity similarity) {
        this(Ground.of(schema, dialect, values, vocabulary, similarity));
    }

    private BuiltinEngine(Ground ground) {
        this.ground = ground;
    }

    /**
     * This engine with one more domain word; quick to make, since it shares the rest.
     *
     * @throws IllegalArgumentException if the word has a meaning already
     * @throws VocabularyException if the entry names what the schema does not have
     */
    public BuiltinEngine with(Vocabulary.Entry entry) {
        return new BuiltinEngine(ground.withVocabulary(ground.vocabulary().with(entry)));
    }

    /** The domain words that this engine goes by. */
    public Vocabulary vocabulary() {
        return ground.vocabulary();
    }

    /** A text with the schema's own words for what its domain words mean; see {@link Vocabulary#inSchemaWords}. */
    public String inSchemaWords(String text) {
        Lexicon lexicon = ground.lexicon();
        return ground.vocabulary().isEmpty() ? text : lexicon.domain().inSchemaWords(text, lexicon);
    }

    /** The plan for an intent, or why there is none. */
    public Reading read(String intent) {
        ValueLookup once = ground.values().forOneIntent();
        Reading reading = read(intent, ground.withValues(once));
        boolean again = reading instanceof Reading.NotUnderstood && once.lookAgain();
        return again ? read(intent, ground.withValues(ground.values().forOneIntent())) : reading;
    }

    /** The only word of an intent that is neither of the grammar nor in the schema nor in the database; if there is one. */
    public Optional<String> unknownWord(String intent) {
        return new UnknownWords(ground.lexicon(), ground.values()).only(Tokenizer.read(intent));
    }

    private static Reading read(String intent, Ground ground) {
        if (ground.schema().tables().isEmpty()) {
            return Abstention.because(
                    List.of(), "The schema has no tables, so there is nothing to read an intent over.");
        }
        List<Token> tokens = Tokenizer.read(intent);
        if (tokens.isEmpty() || tokens.size() > LONGEST_INTENT || !writable(intent)) {
            return Abstention.because(
                    List.of(),
                    tokens.isEmpty()
                            ? "There is no word in this intent."
                            : "The built-in engine reads intents of up to " + LONGEST_INTENT
                                    + " words without NUL characters and half characters; this one has " + tokens.size()
                                    + " words.");
        }
        return read(intent, tokens, ground);
    }

    /** Without characters that no server stores: NUL, and halves of characters. */
    private static boolean writable(String intent) {
        return intent.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Reading read(String intent, List<Token> tokens, Ground ground) {
        Ground uncounted = ground.withValues(new Uncounted(ground.values()));
        Abstention abstention = new Abstention(ground, (text, guessed) -> read(text, guessed, uncounted));
        Sentence probe = new Sentence(intent, tokens, true);
        int start = ClaimReading.skipLead(probe);
        boolean led = start > 0;
        boolean asks = (!led && RequestWords.VERBS.contains(probe.lower(0)))
                || (!led && probe.anyPhrase(0, RequestWords.LEADS) > 0);
        Attempt claim = asks ? Attempt.none(probe) : new ClaimReading(ground).read(intent, tokens, start);
        if (claim.claims() != null) {
            return new Reading.Understood(new Plan(claim.claims(), Plan.BUILTIN));
        }
        if (led) {
            return abstention.of(claim.sentence());
        }
        Attempt request = new RequestReading(ground).read(intent, tokens);
        if (request.claims() != null) {
            return new Reading.Understood(new Plan(request.claims(), Plan.BUILTIN));
        }
        return abstention.of(
                request.sentence().furthest() >= claim.sentence().furthest() ? request.sentence() : claim.sentence());
    }
}
