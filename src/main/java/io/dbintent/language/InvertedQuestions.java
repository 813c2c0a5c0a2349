package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        for (Parse<Outputs.Shown> shown : outputs.read(at, table)) {
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

    private List<Parse<Things>> subjects(int at) {
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.bare(at)) {
            if (things.value().named() || !things.value().where().isEmpty()) {
                found.add(things);
            }
        }
        for (int end = Math.min(g.sentence.size(), at + 8); end > at; end--) {
            Set<String> tables = new LinkedHashSet<>();
            for (ValueMatch match : g.valuePhrases.matches(at, end)) {
                if (g.valuePhrases.namingRank(match) == 0) {
                    tables.add(match.table());
                }
            }
            for (String name : tables) {
                Table table = g.schema.table(name).orElseThrow();
                for (Parse<Condition> naming : g.valuePhrases.naming(at, table)) {
                    if (naming.next() == end) {
                        found.add(naming.<Things>map(Things.all(table)::called).plus(1));
                    }
                }
            }
        }
        return found;
    }
}
