package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One intent read as a request for rows. */
final class RequestReading {

    private final Ground ground;

    RequestReading(Ground ground) {
        this.ground = ground;
    }

    Attempt read(String intent, List<Token> tokens) {
        Sentence sentence = new Sentence(intent, tokens, false);
        List<Parse<Select>> parses = new RetrievalGrammar(ground.grammar(sentence))
                .read(0).stream()
                        .filter(parse -> !Contradictions.in(parse.value().where()))
                        .toList();
        Optional<Select> best = Attempt.best(parses, sentence, select -> SqlWriter.write(select, ground.dialect()));
        if (best.isPresent() && new Ties(ground.values(), ground.dialect()).atTop(best.get())) {
            sentence.ambiguous("several " + PlainWords.plural(best.get().table())
                    + " share the first place; say how many to show, or ask for all that have it");
            return Attempt.none(sentence);
        }
        return best.map(select -> new Attempt(sentence, List.of(Written.request(intent, select, ground.dialect()))))
                .orElseGet(
                        () -> turned(tokens).map(turned -> read(intent, turned)).orElse(Attempt.none(sentence)));
    }

    /** {@code In 2010, how many boats were built?} with its first phrase at the end, where the grammar expects it. */
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
}
