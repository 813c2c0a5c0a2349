package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads clauses whose subject is a value of a related row: {@code where English is the official language}, {@code in which
 * no rugby is played}.
 */
final class Clauses {

    private static final List<String> STARTS =
            List.of("where", "in which", "for which", "at which", "on which", "of which", "for whom");

    private final Grammar g;

    Clauses(Grammar grammar) {
        this.g = grammar;
    }

    /** What the clause at {@code at} says of rows of {@code table}. */
    List<Parse<Condition>> read(int at, Table table) {
        int start = g.sentence.isClaim() ? -1 : g.sentence.anyPhrase(at, STARTS);
        if (start < 0) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        int i = g.sentence.skip(start, Set.of("both", "either"));
        for (Parse<Condition> first : g.valuePhrases.attached(i, table, Hint.NONE)) {
            if (!(first.value() instanceof Condition.Related related)) {
                continue;
            }
            said(first.next(), List.of(related), true, table).forEach(parse -> found.add(parse.plus(first.cost())));
            boolean and = g.sentence.word(first.next(), "and");
            if (and || g.sentence.word(first.next(), "or")) {
                for (Parse<Condition> second : g.valuePhrases.attached(first.next() + 1, table, Hint.NONE)) {
                    if (second.value() instanceof Condition.Related other
                            && other.path().equals(related.path())) {
                        said(second.next(), List.of(related, other), and, table)
                                .forEach(parse -> found.add(parse.plus(first.cost() + second.cost())));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> said(int at, List<Condition.Related> subjects, boolean and, Table table) {
        if (!g.sentence.wordIn(at, Words.BE)) {
            return List.of();
        }
        boolean not = g.sentence.wordIn(at + 1, Words.NOT);
        int i = g.sentence.skip(not ? at + 2 : at + 1, Words.ADVERBS);
        List<Parse<Condition>> found = new ArrayList<>();
        String verb = g.sentence.lower(i);
        if (!verb.isEmpty() && Words.LINKS.contains(Lemmas.root(verb)) && !Grammar.FUNCTION_WORDS.contains(verb)) {
            found.add(new Parse<>(joined(subjects, List.of(), and, not), i + 1, 1));
        }
        Table holder = subjects.get(0).path().last().map(Hop::to).orElse(table);
        int noun = g.sentence.skip(i, Words.DETERMINERS);
        kind(noun, subjects.get(0), holder)
                .forEach(end -> found.add(new Parse<>(joined(subjects, List.of(), and, not), end, 1)));
        for (Parse<Condition> flag : g.predicates.flag(noun, holder)) {
            List<Integer> ends = new ArrayList<>(kind(flag.next(), subjects.get(0), holder));
            if (flag.next() > noun + 1) {
                ends.add(flag.next());
            }
            for (int end : ends) {
                found.add(new Parse<>(joined(subjects, List.of(flag.value()), and, not), end, flag.cost()));
            }
        }
        return found;
    }

    /** Where the noun ends that says what the value is: its column or the table of its rows. */
    private List<Integer> kind(int at, Condition.Related related, Table holder) {
        List<Integer> ends = new ArrayList<>();
        for (ColumnMention mention : g.columns(at, holder)) {
            boolean own = related.where().stream()
                    .anyMatch(part -> part instanceof Condition.Compare compare
                            && mention.single()
                            && compare.left().equals(Term.Field.of(mention.column())));
            if (own) {
                ends.add(at + mention.length());
            }
        }
        for (TableMention mention : g.tables(at)) {
            if (mention.table().equals(holder)) {
                ends.add(at + mention.length());
            }
        }
        return ends;
    }

    private static Condition joined(List<Condition.Related> subjects, List<Condition> more, boolean and, boolean not) {
        List<Condition> parts = new ArrayList<>();
        for (Condition.Related subject : subjects) {
            List<Condition> where = new ArrayList<>(subject.where());
            where.addAll(more);
            Condition related = new Condition.Related(subject.path(), where);
            parts.add(not ? new Condition.Not(related) : related);
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return and ? new Condition.All(parts) : new Condition.Any(parts);
    }
}
