package io.dbintent.language;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Plan;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain English over one schema without any model: exactly, in milliseconds, or not at all.
 *
 * <p>Every content word must be accounted for by the reading. What is left over, and what can be read in two ways, makes
 * the engine abstain. It never throws on an intent and is safe for use by several threads.
 */
public final class BuiltinEngine {

    private static final int LONGEST_INTENT = 250;
    private static final int COUNTED = 50;

    /** How many tokens are read for one intent, however often it is taken apart. */
    private static final int READABLE = 3_000;

    private static final List<String> LEADS = List.of(
            "please verify",
            "verify",
            "check",
            "confirm",
            "ensure",
            "assert",
            "validate",
            "make sure",
            "test",
            "prove",
            "we expect",
            "i expect",
            "expect",
            "please check",
            "please confirm",
            "please make sure",
            "it should be true",
            "it is true",
            "it must be true",
            "double check",
            "be sure");

    private final Schema schema;
    private final Dialect dialect;
    private final ValueLookup values;
    private final Vocabulary vocabulary;
    private final Similarity similarity;
    private final Lexicon lexicon;
    private final JoinPaths paths;

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
        this.schema = schema;
        this.dialect = dialect;
        this.values = values;
        this.vocabulary = vocabulary;
        this.similarity = similarity;
        this.lexicon = new Lexicon(schema, vocabulary);
        this.paths = new JoinPaths(schema);
    }

    /** The same engine with another look at the values. */
    private BuiltinEngine(BuiltinEngine engine, ValueLookup values) {
        this.schema = engine.schema;
        this.dialect = engine.dialect;
        this.values = values;
        this.vocabulary = engine.vocabulary;
        this.similarity = engine.similarity;
        this.lexicon = engine.lexicon;
        this.paths = engine.paths;
    }

    private BuiltinEngine(BuiltinEngine engine, Vocabulary vocabulary) {
        this.schema = engine.schema;
        this.dialect = engine.dialect;
        this.values = engine.values;
        this.vocabulary = vocabulary;
        this.similarity = engine.similarity;
        this.lexicon = new Lexicon(engine.lexicon, engine.schema, vocabulary);
        this.paths = engine.paths;
    }

    /**
     * This engine with one more domain word; quick to make, since it shares the rest.
     *
     * @throws IllegalArgumentException if the word has a meaning already
     * @throws VocabularyException if the entry names what the schema does not have
     */
    public BuiltinEngine with(Vocabulary.Entry entry) {
        return new BuiltinEngine(this, vocabulary.with(entry));
    }

    /** The domain words that this engine goes by. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A text with the schema's own words for what its domain words mean; see {@link Vocabulary#inSchemaWords}. */
    public String inSchemaWords(String text) {
        return vocabulary.isEmpty() ? text : lexicon.domain().inSchemaWords(text, lexicon);
    }

    /** The plan for an intent, or why there is none. */
    public Reading read(String intent) {
        ValueLookup once = values.forOneIntent();
        BuiltinEngine engine = new BuiltinEngine(this, once);
        Reading reading = engine.readOnce(intent);
        if (reading instanceof Reading.NotUnderstood && once.lookAgain()) {
            engine = new BuiltinEngine(this, values.forOneIntent());
            reading = engine.readOnce(intent);
        }
        return reading;
    }

    /** The only word of an intent that is neither of the grammar nor in the schema nor in the database; if there is one. */
    public Optional<String> unknownWord(String intent) {
        return new UnknownWords(lexicon, values).only(Tokenizer.read(intent));
    }

    private Reading readOnce(String intent) {
        if (schema.tables().isEmpty()) {
            return notUnderstood(List.of(), "The schema has no tables, so there is nothing to read an intent over.");
        }
        List<Token> tokens = Tokenizer.read(intent);
        if (tokens.isEmpty() || tokens.size() > LONGEST_INTENT || !writable(intent)) {
            return notUnderstood(
                    List.of(),
                    tokens.isEmpty()
                            ? "There is no word in this intent."
                            : "The built-in engine reads intents of up to " + LONGEST_INTENT
                                    + " words without NUL characters and half characters; this one has " + tokens.size()
                                    + " words.");
        }
        return readTokens(intent, tokens);
    }

    /** Without characters that no server stores: NUL, and halves of characters. */
    private static boolean writable(String intent) {
        return intent.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private Reading readTokens(String intent, List<Token> tokens) {
        Sentence probe = new Sentence(intent, tokens, true);
        int start = skipLead(probe);
        boolean led = start > 0;
        boolean asks = (!led && RequestWords.VERBS.contains(probe.lower(0)))
                || (!led && probe.anyPhrase(0, RequestWords.LEADS) > 0);
        Attempt claim = asks ? Attempt.none(probe) : claims(intent, tokens, start, 0, new Budget(READABLE));
        if (claim.claims != null) {
            return new Reading.Understood(new Plan(claim.claims, Plan.BUILTIN));
        }
        if (led) {
            return abstain(claim.sentence);
        }
        Attempt request = retrieval(intent, tokens);
        if (request.claims != null) {
            return new Reading.Understood(new Plan(request.claims, Plan.BUILTIN));
        }
        return abstain(request.sentence.furthest() >= claim.sentence.furthest() ? request.sentence : claim.sentence);
    }

    private static int skipLead(Sentence sentence) {
        int next = sentence.anyPhrase(0, LEADS);
        if (next < 0) {
            return 0;
        }
        return sentence.skip(next, Set.of("that", "if", "whether"));
    }

    /** What one way to read the tokens gave; no claims if it failed or was ambiguous. */
    private record Attempt(Sentence sentence, @Nullable List<Claim> claims) {
        static Attempt none(Sentence sentence) {
            return new Attempt(sentence, null);
        }
    }

    /** What may still be read before an intent is given up. */
    private static final class Budget {
        private int tokens;

        Budget(int tokens) {
            this.tokens = tokens;
        }

        boolean spend(int some) {
            tokens -= some;
            return tokens >= 0;
        }
    }

    private Grammar grammar(Sentence sentence) {
        return new Grammar(sentence, schema, lexicon, paths, values);
    }

    private Attempt claims(String intent, List<Token> tokens, int start, int depth, Budget budget) {
        Sentence sentence = new Sentence(intent, tokens, true);
        int doubt = Doubts.in(sentence, start);
        if (!budget.spend(tokens.size() - start)) {
            return Attempt.none(sentence);
        }
        if (doubt >= 0) {
            sentence.stop(doubt);
            return Attempt.none(sentence);
        }
        List<Parse<Assertion>> parses = new ClaimGrammar(grammar(sentence)).read(start);
        Optional<Assertion> best =
                best(parses, sentence, assertion -> claim(intent, assertion).sql());
        if (best.isPresent()) {
            if (divided(best.get(), sentence)) {
                return Attempt.none(sentence);
            }
            String text = tokens.isEmpty()
                    ? intent
                    : intent.substring(
                            tokens.get(start).from(),
                            tokens.get(tokens.size() - 1).to());
            return new Attempt(sentence, List.of(claim(text, best.get())));
        }
        if (depth > 3) {
            return Attempt.none(sentence);
        }
        for (List<String> parts : new Coordination(intent, tokens, start).splits()) {
            List<Claim> all = new ArrayList<>();
            boolean whole = true;
            for (String part : parts) {
                @Nullable List<Claim> read = claims(part, Tokenizer.read(part), 0, depth + 1, budget).claims;
                whole &= read != null;
                all.addAll(read == null ? List.of() : read);
                if (!whole) {
                    break;
                }
            }
            if (whole) {
                return new Attempt(sentence, all);
            }
        }
        if (!sentence.ambiguities().isEmpty()) {
            return Attempt.none(sentence);
        }
        for (int cut = start + 2; cut < tokens.size() - 1; cut++) {
            if (tokens.get(cut).isWord("and") || tokens.get(cut).is(Token.Kind.STOP)) {
                int next = tokens.get(cut).is(Token.Kind.STOP)
                                && tokens.get(cut + 1).isWord("and")
                        ? cut + 2
                        : cut + 1;
                int end = tokens.get(cut - 1).is(Token.Kind.COMMA) ? cut - 1 : cut;
                Attempt first = claims(intent, tokens.subList(0, end), start, depth + 2, budget);
                if (first.claims == null) {
                    continue;
                }
                int lead = skipLead(new Sentence(intent, tokens.subList(next, tokens.size()), true));
                int that = tokens.get(Math.min(next + lead, tokens.size() - 1)).isWord("that") ? 1 : 0;
                Attempt second = claims(intent, tokens, next + lead + that, depth + 1, budget);
                if (second.claims != null) {
                    List<Claim> both = new ArrayList<>(first.claims);
                    both.addAll(second.claims);
                    return new Attempt(sentence, both);
                }
            }
        }
        return Attempt.none(sentence);
    }

    private Attempt retrieval(String intent, List<Token> tokens) {
        Sentence sentence = new Sentence(intent, tokens, false);
        List<Parse<Select>> parses = new RetrievalGrammar(grammar(sentence))
                .read(0).stream()
                        .filter(parse -> !Contradictions.in(parse.value().where()))
                        .toList();
        Optional<Select> best = best(parses, sentence, select -> SqlWriter.write(select, dialect));
        if (best.isPresent() && new Ties(values, dialect).atTop(best.get())) {
            sentence.ambiguous("several " + PlainWords.plural(best.get().table())
                    + " share the first place; say how many to show, or ask for all that have it");
            return Attempt.none(sentence);
        }
        return best.map(select -> new Attempt(sentence, List.of(request(intent, select))))
                .orElseGet(() ->
                        turned(tokens).map(turned -> retrieval(intent, turned)).orElse(Attempt.none(sentence)));
    }

    /** {@code In 1980, how many cars were made?} with its first phrase at the end, where the grammar expects it. */
    private static Optional<List<Token>> turned(List<Token> tokens) {
        boolean leading = tokens.get(0).isWordIn(Set.of("for", "in", "among", "of", "from"));
        for (int comma = 2; leading && comma < tokens.size() - 2; comma++) {
            if (tokens.get(comma).is(Token.Kind.COMMA)) {
                List<Token> turned = new ArrayList<>(tokens.subList(comma + 1, tokens.size()));
                while (!turned.isEmpty() && turned.get(turned.size() - 1).is(Token.Kind.STOP)) {
                    turned.remove(turned.size() - 1);
                }
                int last = turned.size();
                for (int i = 1; i < turned.size() - 1; i++) {
                    boolean more = turned.get(i + 1).isWordIn(Set.of("including", "even"));
                    last = more && turned.get(i).is(Token.Kind.COMMA) ? i : last;
                }
                turned.addAll(last, tokens.subList(0, comma));
                return Optional.of(turned);
            }
        }
        return Optional.empty();
    }

    /** The cheapest reading, unless another one is as cheap and not the same. */
    private <T> Optional<T> best(List<Parse<T>> parses, Sentence sentence, java.util.function.Function<T, String> sql) {
        if (parses.isEmpty()) {
            return Optional.empty();
        }
        int cheapest = parses.stream().mapToInt(Parse::cost).min().orElse(0);
        Set<String> different = new LinkedHashSet<>();
        @Nullable T best = null;
        for (Parse<T> parse : parses) {
            if (parse.cost() == cheapest) {
                different.add(sql.apply(parse.value()));
                best = best == null ? parse.value() : best;
            }
        }
        if (different.size() > 1) {
            sentence.ambiguous("it can be read in " + different.size() + " ways: " + String.join(" | ", different));
            return Optional.empty();
        }
        return Optional.ofNullable(best);
    }

    /** Whether the claim names several things of which it holds for some and not for others. */
    private boolean divided(Assertion assertion, Sentence sentence) {
        if (assertion instanceof Assertion.OfTwo two && two.oneRow()) {
            return manyOrNone(two.left(), sentence) || manyOrNone(two.right(), sentence);
        }
        if (!(assertion instanceof Assertion.OfRows rows) || rows.subject().isEmpty()) {
            return false;
        }
        Select subject = rows.subject().get();
        int all = values.count(SqlWriter.write(subject.ordered(List.of(), COUNTED), dialect), COUNTED);
        if (all < 2) {
            return false;
        }
        int fitting = values.count(SqlWriter.write(rows.select().ordered(List.of(), COUNTED), dialect), COUNTED);
        if (fitting > 0 && fitting < all) {
            sentence.ambiguous("the name fits " + all + " " + PlainWords.plural(subject.table())
                    + ", and the claim holds for some of them only; say which one is meant");
            return true;
        }
        return false;
    }

    /** Whether there is not exactly one thing whose value is compared. */
    private boolean manyOrNone(Select one, Sentence sentence) {
        int rows = values.count(SqlWriter.write(one.ordered(List.of(), COUNTED), dialect), COUNTED);
        if (rows != 1) {
            sentence.ambiguous("what is compared is known of " + rows + " " + PlainWords.plural(one.table())
                    + ", not of one; say which one is meant");
        }
        return rows != 1;
    }

    private Claim request(String text, Select select) {
        return new Claim(
                text, SqlWriter.write(select, dialect), new Expectation.RowsReturned(), PlainWords.of(select), null);
    }

    private Claim claim(String text, Assertion assertion) {
        if (assertion instanceof Assertion.OfTwo two) {
            String sql = SqlWriter.pair(two.left(), "first", two.right(), "second", dialect);
            String reading =
                    PlainWords.of(two.left()) + ": " + two.comparison().words() + " " + PlainWords.of(two.right());
            String population = two.population()
                    .map(select -> SqlWriter.write(select.ordered(List.of(), 1), dialect))
                    .orElse(null);
            return new Claim(
                    text, sql, new Expectation.Compare("first", two.comparison(), "second"), reading, population);
        }
        Assertion.OfRows rows = (Assertion.OfRows) assertion;
        String population = rows.population()
                .map(select -> SqlWriter.write(select.ordered(List.of(), 1), dialect))
                .orElse(null);
        String reading =
                PlainWords.of(rows.select()) + ": " + rows.expectation().describe();
        return new Claim(text, SqlWriter.write(rows.select(), dialect), rows.expectation(), reading, population);
    }

    private Reading abstain(Sentence sentence) {
        if (!sentence.ambiguities().isEmpty()) {
            return notUnderstood(
                    List.of(),
                    "This can be read in more than one way: " + String.join("; ", sentence.ambiguities())
                            + ". Say it more exactly, or configure a model (dbintent.model).");
        }
        int furthest = Math.min(sentence.furthest(), sentence.size() - 1);
        OptionalInt unknown = new UnknownWords(lexicon, values).blamed(sentence.tokens(), furthest);
        int at = unknown.orElse(furthest);
        boolean marked = false;
        while (at > 0 && (sentence.kind(at, Token.Kind.STOP) || sentence.kind(at, Token.Kind.COMMA))) {
            at--;
            marked = true;
        }
        String word = sentence.token(at).text();
        if (marked) {
            return notUnderstood(
                    List.of(word),
                    "I do not understand how \"" + word + "\" belongs to the rest."
                            + " Rephrase it, or configure a model (dbintent.model).");
        }
        boolean guessing = values instanceof Uncounted;
        if (unknown.isEmpty() || guessing) {
            return notUnderstood(List.of(word), unplaced(word, Suggestions.near(word, lexicon.vocabulary()), ""));
        }
        BuiltinEngine guesser = new BuiltinEngine(this, new Uncounted(values));
        Guesses guesses = new Guesses(sentence, unknown.getAsInt(), lexicon, similarity, guesser::readTokens);
        return new Reading.NotUnderstood(
                List.of(word), unplaced(word, guesses.spelled(), guesses.meant()), guesses.best());
    }

    private static String unplaced(String word, List<String> spelled, String meant) {
        String nearest = spelled.isEmpty() ? "" : " Nearest in the schema: " + String.join(", ", spelled) + ".";
        String near = meant.isEmpty() ? "" : " Near in meaning: " + meant + ".";
        return "I do not understand \"" + word + "\" here." + nearest + near
                + " Rephrase it, or configure a model (dbintent.model).";
    }

    private static Reading notUnderstood(List<String> unplaced, String explanation) {
        return new Reading.NotUnderstood(unplaced, explanation, Optional.empty());
    }
}
