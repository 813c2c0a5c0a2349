package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads questions about values that rows of two kinds have in common: {@code which district has both shops with fewer than
 * 10 staff and shops with more than 50}, {@code the labels shared by bands founded before 1990 and after 2000}.
 */
final class SharedValues {

    private static final Set<String> GLUE = Set.of(
            "that", "which", "where", "in", "there", "has", "have", "had", "is", "are", "was", "were", "by", "for",
            "with", "of", "all", "some");

    private final Grammar g;

    SharedValues(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Select>> read(int at, Set<Table> candidates) {
        List<Parse<Select>> found = new ArrayList<>();
        int i = g.sentence.skip(g.sentence.skip(at, Words.DETERMINERS), Words.DISTINCT);
        for (Table table : candidates) {
            for (ColumnMention mention : g.columns(i, table)) {
                boolean value = mention.single()
                        && mention.cost() < 2
                        && !g.lexicon.of(table).isKeyLike(mention.column());
                if (value) {
                    for (Parse<List<Condition>> two : two(i + mention.length(), table)) {
                        found.add(two.plus(mention.cost() + 1).map(parts -> both(table, mention.column(), parts)));
                    }
                }
            }
        }
        return found;
    }

    /** Two descriptions of rows of {@code table}, joined by "and". */
    private List<Parse<List<Condition>>> two(int at, Table table) {
        int linked = LinkWords.after(g, at, GLUE);
        boolean said = g.sentence.word(linked, "both");
        List<Parse<List<Condition>>> found = new ArrayList<>();
        for (Parse<Things> first : linked == at ? Parse.<Things>none() : g.things.read(said ? linked + 1 : linked)) {
            Things one = first.value();
            int and = g.sentence.anyPhrase(first.next(), Outputs.AND);
            if (!one.table().equals(table) || one.where().isEmpty() || and < 0) {
                continue;
            }
            List<Parse<Things>> seconds = new ArrayList<>(g.things.read(and));
            int those = g.sentence.skip(and, Set.of("those", "ones", "others"));
            g.things.modified(new Parse<>(Things.all(table), those, 1), 0).stream()
                    .filter(parse -> parse.next() > those)
                    .forEach(seconds::add);
            for (Parse<Things> second : seconds) {
                if (second.value().table().equals(table)
                        && !second.value().where().isEmpty()) {
                    int end =
                            g.sentence.anyPhrase(second.next(), List.of("are from", "come from", "live in", "are in"));
                    found.add(new Parse<>(
                            List.of(
                                    Condition.all(one.where()),
                                    Condition.all(second.value().where())),
                            end > 0 ? end : second.next(),
                            first.cost() + second.cost()));
                }
            }
        }
        if (said) {
            found.addAll(sharing(linked + 1, table));
        }
        return found;
    }

    /** {@code both oak and pine doors}: two values in front of one noun. */
    private List<Parse<List<Condition>>> sharing(int at, Table table) {
        List<Parse<List<Condition>>> found = new ArrayList<>();
        for (Parse<Condition> first : kinds(at, table)) {
            if (!g.sentence.word(first.next(), "and")) {
                continue;
            }
            for (Parse<Condition> second : kinds(first.next() + 1, table)) {
                for (TableMention mention : g.tables(second.next())) {
                    if (mention.table().equals(table) && !first.value().equals(second.value())) {
                        found.add(new Parse<>(
                                List.of(first.value(), second.value()),
                                second.next() + mention.length(),
                                first.cost() + second.cost() + mention.cost()));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> kinds(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        g.gradables.gender(at, table).ifPresent(found::add);
        if (found.isEmpty()) {
            g.valuePhrases.attached(at, table, Hint.NONE).stream()
                    .filter(value -> value.value() instanceof Condition.Compare)
                    .forEach(found::add);
        }
        return found;
    }

    private static Select both(Table table, Column column, List<Condition> parts) {
        Way same = new Way(List.of(Hop.sameValue(table, column.name())));
        List<Condition> where = parts.stream()
                .<Condition>map(part -> new Condition.Related(same, List.of(part)))
                .toList();
        return Select.of(table, List.of(Term.Field.of(column)), where).asDistinct();
    }
}
