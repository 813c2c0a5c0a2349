package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is said of one thing: {@code Emma has 3 copies}, {@code the city of X is Y}, {@code the oldest order is from 2006}. */
final class NamedClaims {

    private final Grammar g;

    NamedClaims(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>(named(at));
        found.addAll(described(at));
        found.addAll(best(at));
        found.addAll(attribute(at));
        return found;
    }

    /** A bare name with a predicate: {@code Emma has exactly 3 copies}. */
    private List<Parse<Assertion>> named(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> entity : g.subjects.entities(at)) {
            for (Parse<Condition> predicate :
                    g.predicates.read(entity.next(), entity.value().table())) {
                boolean empty = predicate.value() instanceof Condition.All all
                        && all.parts().isEmpty();
                if (!empty) {
                    found.add(new Parse<>(
                            Assertion.named(ClaimGrammar.rows(entity.value(), g), predicate.value()),
                            predicate.next(),
                            entity.cost() + predicate.cost()));
                }
            }
        }
        return found;
    }

    /** {@code the customer with email x@y.org lives in Oslo}, {@code the shipment to Milan was delivered}. */
    private List<Parse<Assertion>> described(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> thing : g.subjects.described(at)) {
            List<Parse<Condition>> said = new ArrayList<>(
                    g.predicates.read(thing.next(), thing.value().table()));
            int is = g.sentence.anyPhrase(thing.next(), List.of("is called", "is named", "is", "should be", "must be"));
            if (is > 0) {
                said.addAll(g.valuePhrases.naming(
                        g.sentence.skip(is, Words.ARTICLES), thing.value().table()));
            }
            for (Parse<Condition> predicate : Parse.distinct(said)) {
                if (!isEmpty(predicate.value())) {
                    found.add(new Parse<>(
                            Assertion.named(ClaimGrammar.rows(thing.value(), g), predicate.value()),
                            predicate.next(),
                            thing.cost() + predicate.cost() + 1));
                }
            }
        }
        return found;
    }

    /** {@code the oldest order is from 2006}: said of the rows that come first, all of them. */
    private List<Parse<Assertion>> best(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> best : g.subjects.best(at)) {
            for (Parse<Condition> predicate :
                    g.predicates.read(best.next(), best.value().table())) {
                if (!isEmpty(predicate.value())) {
                    found.add(new Parse<>(
                            Assertion.named(ClaimGrammar.rows(best.value(), g), predicate.value()),
                            predicate.next(),
                            best.cost() + predicate.cost() + 1));
                }
            }
        }
        return found;
    }

    private static boolean isEmpty(Condition condition) {
        return condition instanceof Condition.All all && all.parts().isEmpty();
    }

    /** {@code the city of customer X is Y}, {@code X's job title is Y}. */
    private List<Parse<Assertion>> attribute(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (int of = i + 1; of < Math.min(i + 6, g.sentence.size()); of++) {
            if (g.sentence.wordIn(of, Set.of("of", "for"))) {
                for (Parse<Things> owner : owners(of + 1)) {
                    for (Parse<Way> role : g.roles.at(i, owner.value().table())) {
                        if (role.next() == of) {
                            found.addAll(linked(owner, role, owner.next()));
                        }
                    }
                    for (ColumnMention column : g.columns(i, owner.value().table())) {
                        if (column.single() && i + column.length() == of) {
                            found.addAll(tested(owner, column, owner.next()));
                        }
                        boolean domain = i + column.length() == of - 1 && g.sentence.word(of - 1, "domain");
                        int is = g.sentence.anyPhrase(owner.next(), List.of("is", "should be", "must be"));
                        if (domain && is > 0) {
                            g.possessions
                                    .domain(is, Term.Field.of(column.column()))
                                    .forEach(test -> found.add(test.map(condition ->
                                            Assertion.named(ClaimGrammar.rows(owner.value(), g), condition))));
                        }
                    }
                }
            }
        }
        for (Parse<Things> owner : owners(i)) {
            int next = g.sentence.kind(owner.next(), Token.Kind.POSSESSIVE) ? owner.next() + 1 : owner.next();
            for (Parse<Way> role : g.roles.at(next, owner.value().table())) {
                found.addAll(linked(owner, role, role.next()));
            }
            for (ColumnMention column : g.columns(next, owner.value().table())) {
                if (column.single()) {
                    found.addAll(tested(owner, column, next + column.length()));
                }
            }
        }
        return found;
    }

    private List<Parse<Assertion>> linked(Parse<Things> owner, Parse<Way> role, int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Condition> other : g.roles.is(role.value(), at)) {
            found.add(other.plus(owner.cost())
                    .map(condition -> Assertion.named(ClaimGrammar.rows(owner.value(), g), condition)));
        }
        return found;
    }

    private List<Parse<Things>> owners(int at) {
        List<Parse<Things>> found = new ArrayList<>(g.subjects.named(at));
        found.addAll(g.subjects.described(at));
        return found;
    }

    private List<Parse<Assertion>> tested(Parse<Things> owner, ColumnMention column, int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        Term.Field field = Term.Field.of(column.column());
        boolean verb = g.sentence.wordIn(at, Words.BE)
                || g.sentence.wordIn(at, Words.MODALS)
                || g.sentence.anyPhrase(at, List.of("equals", "=", "contains", "starts", "ends", "does", "exceeds"))
                        > 0;
        List<Parse<Condition>> tests = new ArrayList<>(g.possessions.domainTests(at, field));
        if (verb) {
            tests.addAll(g.attributes.test(at, column.table(), field, false));
        }
        for (Parse<Condition> test : tests) {
            found.add(new Parse<>(
                    Assertion.named(ClaimGrammar.rows(owner.value(), g), test.value()),
                    test.next(),
                    owner.cost() + column.cost() + test.cost()));
        }
        return found;
    }
}
