package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads requests for rows: {@code list the five tallest trees}, {@code how many trees are there in each park}. */
final class RetrievalGrammar {

    private final Grammar g;
    private final Outputs outputs;
    private final Groupings groupings;
    private final Orderings orderings;
    private final InvertedQuestions inverted;
    private final DomainQuestions domains;
    private final SharedValues shared;
    private final PairRequests pairs;
    private final Interrogatives questions;

    RetrievalGrammar(Grammar grammar) {
        this.g = grammar;
        this.outputs = new Outputs(grammar);
        this.groupings = new Groupings(grammar);
        this.orderings = new Orderings(grammar);
        this.inverted = new InvertedQuestions(grammar, outputs);
        this.domains = new DomainQuestions(grammar);
        this.shared = new SharedValues(grammar);
        this.pairs = new PairRequests(grammar, outputs);
        this.questions = new Interrogatives(grammar, outputs);
    }

    /** Readings of the whole sentence as a request. */
    List<Parse<Select>> read(int at) {
        List<Parse<Select>> found = read(at, candidates());
        return found.isEmpty() ? read(at, unnamed()) : found;
    }

    private List<Parse<Select>> read(int at, Set<Table> candidates) {
        int lead = g.sentence.anyPhrase(at, RequestWords.LEADS);
        int start = lead > 0 ? lead : at;
        List<Parse<Select>> found = new ArrayList<>();
        boolean contracted =
                g.sentence.wordIn(start, Set.of("what", "who")) && g.sentence.kind(start + 1, Token.Kind.POSSESSIVE);
        int command = contracted ? start + 2 : g.sentence.anyPhrase(start, RequestWords.COMMANDS);
        boolean asked = start > at || command > 0 || RequestWords.VERBS.contains(g.sentence.lower(start));
        String verb = command > 0 ? g.sentence.text(start, command).toLowerCase(Locale.ROOT) : "";
        boolean whole = RequestWords.WHOLE.contains(verb);
        boolean fetch = RequestWords.FETCH.contains(verb);
        Subjects subjects = new Subjects(g, asked);
        CountRequests counts = new CountRequests(g, outputs, groupings, subjects);
        ListRequests lists = new ListRequests(g, outputs, subjects, asked);
        FoldRequests folds = new FoldRequests(g, outputs, groupings, subjects);
        for (int i : command > 0 ? new int[] {command, start} : new int[] {start}) {
            found.addAll(counts.read(i, candidates));
            for (Table table : candidates) {
                found.addAll(lists.shown(i, table));
                found.addAll(folds.read(i, table));
            }
            found.addAll(lists.plain(i, whole, fetch));
            found.addAll(inverted.read(i));
            found.addAll(domains.read(i));
            found.addAll(shared.read(i, candidates));
            found.addAll(pairs.read(i, candidates));
            found.addAll(questions.read(i));
            if (g.sentence.word(start, "who")) {
                found.addAll(lists.who(start + 1));
            }
        }
        List<Parse<Select>> complete = new ArrayList<>();
        for (Parse<Select> parse : Parse.distinct(found)) {
            finish(parse, complete, 0);
        }
        return SameReadings.apart(complete);
    }

    /** Tables that the sentence may be about: those it names, and those whose columns it names. */
    private Set<Table> candidates() {
        Set<Table> tables = new LinkedHashSet<>();
        for (int i = 0; i < g.sentence.size(); i++) {
            g.tables(i).forEach(mention -> tables.add(mention.table()));
        }
        return tables;
    }

    /** Tables that only the columns that the sentence names can mean. */
    private Set<Table> unnamed() {
        Set<Table> tables = new LinkedHashSet<>();
        for (Table table : g.schema.tables()) {
            boolean known = false;
            for (int i = 0; i < g.sentence.size() && !known; i++) {
                known = !g.columns(i, table).isEmpty() || g.measures.isFigure(i, table);
            }
            if (known) {
                tables.add(table);
            }
        }
        return tables;
    }

    private void finish(Parse<Select> parse, List<Parse<Select>> complete, int depth) {
        int end = RequestWords.tail(g.sentence, parse.next());
        boolean whole = Tallies.counts(parse.value());
        int open = g.sentence.kind(end, Token.Kind.COMMA) ? end + 1 : end;
        int none = whole ? g.sentence.anyPhrase(open, RequestWords.NONE_TOO) : -1;
        int last = none > 0 ? RequestWords.tail(g.sentence, none) : end;
        if (g.sentence.done(last)) {
            boolean repeated = parse.value().outputs().size()
                    > Set.copyOf(parse.value().outputs()).size();
            if (!repeated) {
                complete.add(parse.map(none > 0 ? select -> select : Tallies::withAny)
                        .at(last));
            }
            return;
        }
        if (depth < 2) {
            for (Parse<Select> ordered : orderings.read(parse)) {
                finish(ordered, complete, depth + 1);
            }
            widened(parse).forEach(more -> finish(more, complete, depth + 1));
            reshown(parse).forEach(again -> finish(again, complete, depth + 1));
        }
    }

    /** A second sentence that says what to show of what the first one found: {@code List name and id.} */
    private List<Parse<Select>> reshown(Parse<Select> parse) {
        boolean stop = g.sentence.kind(parse.next(), Token.Kind.STOP);
        int joined = g.sentence.kind(parse.next(), Token.Kind.COMMA) ? parse.next() + 1 : parse.next();
        boolean and =
                parse.value().groups().isEmpty() && !parse.value().orders().isEmpty() && g.sentence.word(joined, "and");
        if (!stop && !and) {
            return List.of();
        }
        int start = g.sentence.skip(stop ? parse.next() + 1 : joined + 1, Set.of("only", "please", "also", "and"));
        int command = g.sentence.anyPhrase(start, RequestWords.COMMANDS);
        if (command < 0) {
            return List.of();
        }
        Select first = parse.value();
        Optional<Term> number = first.outputs().stream()
                .filter(term -> term instanceof Term.CountOf || term instanceof Term.Aggregate)
                .findFirst();
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(command, first.table(), number)) {
            List<Term> terms = new ArrayList<>(shown.value().terms());
            int also = g.sentence.anyPhrase(shown.next(), List.of("as well", "too", "also"));
            if (also > 0) {
                terms.addAll(first.outputs());
            }
            boolean keeps = number.isEmpty() || terms.contains(number.get());
            boolean fits = !keeps
                    ? false
                    : first.groups().isEmpty()
                            ? terms.stream().noneMatch(Term.Aggregate.class::isInstance)
                            : terms.stream()
                                    .allMatch(term -> first.outputs().contains(term)
                                            || first.groups().contains(term));
            if (fits) {
                int end = also > 0 ? also : shown.next();
                int of = g.sentence.anyPhrase(shown.next(), List.of("of each", "of every", "of the", "for each"));
                for (TableMention mention : g.tables(of)) {
                    if (also < 0 && mention.table().equals(first.table())) {
                        found.add(
                                new Parse<>(first.showing(terms), of + mention.length(), parse.cost() + shown.cost()));
                    }
                }
                found.add(new Parse<>(
                        first.showing(terms.stream().distinct().toList()), end, parse.cost() + shown.cost()));
            }
        }
        return found;
    }

    /** {@code the grades of the pupils and the number of pupils in each}: one row for each different grade. */
    private List<Parse<Select>> spread(Parse<Select> parse, Parse<Outputs.Shown> more) {
        Select first = parse.value();
        int each = g.sentence.anyPhrase(more.next(), Groupings.OF_EACH);
        boolean rows = more.value().terms().equals(List.of(Term.Aggregate.countRows()));
        boolean values = first.limit() <= 0
                && first.orders().isEmpty()
                && first.outputs().stream().allMatch(term -> groupings.values(first.table(), term));
        if (each < 0 || !rows || !values) {
            return List.of();
        }
        List<Term> all = new ArrayList<>(first.outputs());
        all.addAll(more.value().terms());
        return List.of(new Parse<>(
                first.showing(all).grouped(first.outputs(), List.of()), each, parse.cost() + more.cost() + 2));
    }

    /** More to show, said after the rows: {@code the name of each club and how many members it has}. */
    private List<Parse<Select>> widened(Parse<Select> parse) {
        Select first = parse.value();
        int comma = g.sentence.kind(parse.next(), Token.Kind.COMMA) ? parse.next() + 1 : parse.next();
        int and = g.sentence.anyPhrase(comma, Outputs.AND);
        if (and < 0 || first.outputs().isEmpty() || !first.groups().isEmpty()) {
            return List.of();
        }
        int command = g.sentence.anyPhrase(g.sentence.skip(and, Set.of("also")), RequestWords.COMMANDS);
        boolean folds = first.outputs().stream().allMatch(Term.Aggregate.class::isInstance);
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.more(command > 0 ? command : and, first.table())) {
            List<Term> terms = shown.value().terms();
            found.addAll(spread(parse, shown));
            boolean fits = terms.stream().allMatch(term -> term instanceof Term.Aggregate == folds)
                    && terms.stream().noneMatch(first.outputs()::contains);
            if (fits && !terms.isEmpty()) {
                List<Term> all = new ArrayList<>(first.outputs());
                all.addAll(terms);
                int end = g.sentence.anyPhrase(
                        shown.next(),
                        List.of(
                                "is it in",
                                "is it",
                                "was it",
                                "are they",
                                "among them",
                                "of them",
                                "of each",
                                "for each"));
                found.add(
                        new Parse<>(first.showing(all), end > 0 ? end : shown.next(), parse.cost() + shown.cost() + 2));
            }
        }
        return found;
    }
}
