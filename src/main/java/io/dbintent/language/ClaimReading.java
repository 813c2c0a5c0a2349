package io.dbintent.language;

import io.dbintent.plan.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One intent read as a claim, or taken apart into several. */
final class ClaimReading {

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

    private final Ground ground;
    private int unspent = READABLE;

    ClaimReading(Ground ground) {
        this.ground = ground;
    }

    /** Reads the tokens from {@code start} on. */
    Attempt read(String intent, List<Token> tokens, int start) {
        return read(intent, tokens, start, 0);
    }

    /** The first token after words such as {@code verify that}; 0 if there are none. */
    static int skipLead(Sentence sentence) {
        int next = sentence.anyPhrase(0, LEADS);
        if (next < 0) {
            return 0;
        }
        return sentence.skip(next, Set.of("that", "if", "whether"));
    }

    private boolean spend(int tokens) {
        unspent -= tokens;
        return unspent >= 0;
    }

    private Attempt read(String intent, List<Token> tokens, int start, int depth) {
        Sentence sentence = new Sentence(intent, tokens, true);
        int doubt = Doubts.in(sentence, start);
        if (!spend(tokens.size() - start)) {
            return Attempt.none(sentence);
        }
        if (doubt >= 0) {
            sentence.stop(doubt);
            return Attempt.none(sentence);
        }
        List<Parse<Assertion>> parses = new ClaimGrammar(ground.grammar(sentence)).read(start);
        Optional<Assertion> best =
                Attempt.best(parses, sentence, assertion -> Written.claim(intent, assertion, ground.dialect())
                        .sql());
        if (best.isPresent()) {
            if (divided(best.get(), sentence)) {
                return Attempt.none(sentence);
            }
            String text = tokens.isEmpty()
                    ? intent
                    : intent.substring(
                            tokens.get(start).from(),
                            tokens.get(tokens.size() - 1).to());
            return new Attempt(sentence, List.of(Written.claim(text, best.get(), ground.dialect())));
        }
        if (depth > 3) {
            return Attempt.none(sentence);
        }
        for (List<String> parts : new Coordination(intent, tokens, start).splits()) {
            List<Claim> all = new ArrayList<>();
            boolean whole = true;
            for (String part : parts) {
                @Nullable
                List<Claim> read =
                        read(part, Tokenizer.read(part), 0, depth + 1).claims();
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
                Attempt first = read(intent, tokens.subList(0, end), start, depth + 2);
                if (first.claims() == null) {
                    continue;
                }
                int lead = skipLead(new Sentence(intent, tokens.subList(next, tokens.size()), true));
                int that = tokens.get(Math.min(next + lead, tokens.size() - 1)).isWord("that") ? 1 : 0;
                Attempt second = read(intent, tokens, next + lead + that, depth + 1);
                if (second.claims() != null) {
                    List<Claim> both = new ArrayList<>(first.claims());
                    both.addAll(second.claims());
                    return new Attempt(sentence, both);
                }
            }
        }
        return Attempt.none(sentence);
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
        int all =
                ground.values().count(SqlWriter.write(subject.ordered(List.of(), COUNTED), ground.dialect()), COUNTED);
        if (all < 2) {
            return false;
        }
        int fitting = ground.values()
                .count(SqlWriter.write(rows.select().ordered(List.of(), COUNTED), ground.dialect()), COUNTED);
        if (fitting > 0 && fitting < all) {
            sentence.ambiguous("the name fits " + all + " " + PlainWords.plural(subject.table())
                    + ", and the claim holds for some of them only; say which one is meant");
            return true;
        }
        return false;
    }

    /** Whether there is not exactly one thing whose value is compared. */
    private boolean manyOrNone(Select one, Sentence sentence) {
        int rows = ground.values().count(SqlWriter.write(one.ordered(List.of(), COUNTED), ground.dialect()), COUNTED);
        if (rows != 1) {
            sentence.ambiguous("what is compared is known of " + rows + " " + PlainWords.plural(one.table())
                    + ", not of one; say which one is meant");
        }
        return rows != 1;
    }
}
