package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads requests for rows: {@code list the five longest tracks}, {@code how many songs are there in each genre}. */
final class RetrievalGrammar {

    private final Grammar g;
    private final Outputs outputs;
    private final Groupings groupings;
    private final Orderings orderings;
    private final InvertedQuestions inverted;
    private final DomainQuestions domains;

    RetrievalGrammar(Grammar grammar) {
        this.g = grammar;
        this.outputs = new Outputs(grammar);
        this.groupings = new Groupings(grammar);
        this.orderings = new Orderings(grammar);
        this.inverted = new InvertedQuestions(grammar, outputs);
        this.domains = new DomainQuestions(grammar);
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
        int command = g.sentence.anyPhrase(start, RequestWords.COMMANDS);
        boolean asked = start > at || command > 0 || RequestWords.VERBS.contains(g.sentence.lower(start));
        String verb = command > 0 ? g.sentence.text(start, command).toLowerCase(Locale.ROOT) : "";
        boolean whole = RequestWords.WHOLE.contains(verb);
        boolean fetch = RequestWords.FETCH.contains(verb);
        Subjects subjects = new Subjects(g, asked);
        CountRequests counts = new CountRequests(g, outputs, groupings, subjects);
        ListRequests lists = new ListRequests(g, outputs, subjects, asked);
        FoldRequests folds = new FoldRequests(outputs, groupings, subjects);
        for (int i : command > 0 ? new int[] {command, start} : new int[] {start}) {
            found.addAll(counts.read(i, candidates));
            for (Table table : candidates) {
                found.addAll(lists.shown(i, table));
                found.addAll(folds.read(i, table));
            }
            found.addAll(lists.plain(i, whole, fetch));
            found.addAll(inverted.read(i));
            found.addAll(domains.read(i));
        }
        List<Parse<Select>> complete = new ArrayList<>();
        for (Parse<Select> parse : Parse.distinct(found)) {
            finish(parse, complete, 0);
        }
        return complete;
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
        if (g.sentence.done(end)) {
            complete.add(parse.at(end));
            return;
        }
        if (depth < 2) {
            for (Parse<Select> ordered : orderings.read(parse)) {
                finish(ordered, complete, depth + 1);
            }
            reshown(parse).forEach(again -> finish(again, complete, depth + 1));
        }
    }

    /** A second sentence that says what to show of what the first one found: {@code List name and id.} */
    private List<Parse<Select>> reshown(Parse<Select> parse) {
        if (!g.sentence.kind(parse.next(), Token.Kind.STOP)
                || !parse.value().groups().isEmpty()) {
            return List.of();
        }
        int command = g.sentence.anyPhrase(parse.next() + 1, RequestWords.COMMANDS);
        if (command < 0) {
            return List.of();
        }
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(command, parse.value().table())) {
            Select select = parse.value().showing(shown.value().terms());
            found.add(new Parse<>(select, shown.next(), parse.cost() + shown.cost()));
        }
        return found;
    }
}
