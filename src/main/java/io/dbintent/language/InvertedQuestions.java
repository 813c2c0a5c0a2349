package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads questions whose subject comes after the verb: {@code which region is Lyon in}, {@code what country does X belong to}. */
final class InvertedQuestions {

    private static final List<String> ENDINGS = List.of(
            "belong to",
            "located in",
            "located at",
            "located",
            "based in",
            "in",
            "at",
            "from",
            "on",
            "affiliated with",
            "come from",
            "have",
            "live in",
            "part of",
            "");

    private final Grammar g;
    private final Outputs outputs;

    InvertedQuestions(Grammar grammar, Outputs outputs) {
        this.g = grammar;
        this.outputs = outputs;
    }

    List<Parse<Select>> read(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        for (int verb = at + 1; verb < Math.min(g.sentence.size(), at + 10); verb++) {
            boolean auxiliary = g.sentence.wordIn(verb, Words.DO) || g.sentence.wordIn(verb, Words.BE);
            if (auxiliary) {
                for (Parse<Things> subject : subjects(verb + 1)) {
                    asked(at, verb, subject).forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<Parse<Select>> asked(int at, int verb, Parse<Things> subject) {
        List<Parse<Select>> found = new ArrayList<>();
        Table table = subject.value().table();
        List<Parse<Outputs.Shown>> columns = new ArrayList<>(outputs.read(at, table));
        columns.addAll(above(at, verb, table));
        for (Parse<Outputs.Shown> shown : columns) {
            if (shown.next() != verb || shown.value().everything()) {
                continue;
            }
            for (String ending : ENDINGS) {
                int end = ending.isEmpty() ? subject.next() : g.sentence.phrase(subject.next(), ending);
                if (end > 0) {
                    Select select = Select.of(
                            table, shown.value().terms(), subject.value().where());
                    found.add(new Parse<>(select, end, shown.cost() + subject.cost()));
                }
            }
        }
        return found;
    }

    /** Columns of the one row that a row of {@code table} belongs to: {@code which region is Lyon in}. */
    private List<Parse<Outputs.Shown>> above(int at, int verb, Table table) {
        List<Parse<Outputs.Shown>> found = new ArrayList<>();
        for (Table other : g.schema.tables()) {
            List<Way> ways = other.equals(table) ? List.of() : g.relations.ways(table, other, List.of(), false);
            if (ways.size() != 1 || !ways.get(0).toOne()) {
                continue;
            }
            int hops = ways.get(0).hops().size();
            for (ColumnMention mention : g.columns(at, other)) {
                if (at + mention.length() == verb) {
                    List<Term> terms = mention.columns().stream()
                            .<Term>map(column -> new Term.Field(ways.get(0), column))
                            .toList();
                    found.add(new Parse<>(new Outputs.Shown(terms, false, false), verb, mention.cost() + hops));
                }
            }
        }
        return found;
    }

    /** Named things at {@code at}: a noun with its name, or the name alone. */
    List<Parse<Things>> subjects(int at) {
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.bare(at)) {
            if (things.value().named() || !things.value().where().isEmpty()) {
                found.add(things);
            }
        }
        for (int end = Math.min(g.sentence.size(), at + 8); end > at; end--) {
            g.subjects.entities(at, end, 0).forEach(things -> found.add(things.plus(1)));
        }
        return found;
    }
}
