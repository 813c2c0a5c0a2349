package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads requests for values made of many rows: {@code the average price}, {@code total sales per country}. */
final class FoldRequests {

    private final Grammar grammar;
    private final Outputs outputs;
    private final Groupings groupings;
    private final Subjects subjects;
    private final GroupConditions conditions;

    FoldRequests(Grammar grammar, Outputs outputs, Groupings groupings, Subjects subjects) {
        this.grammar = grammar;
        this.outputs = outputs;
        this.groupings = groupings;
        this.subjects = subjects;
        this.conditions = new GroupConditions(grammar);
    }

    /** Values over all rows, also broken down: {@code average ticket price per town}. */
    List<Parse<Select>> read(int at, Table table) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Parse<Outputs.Shown> shown : outputs.read(at, table)) {
            boolean folds = shown.value().terms().stream().anyMatch(Term.Aggregate.class::isInstance);
            boolean all = shown.value().terms().stream().allMatch(Term.Aggregate.class::isInstance);
            if (!folds) {
                continue;
            }
            for (Parse<Things> things : subjects.rows(shown.next(), table)) {
                Select select =
                        Select.of(table, shown.value().terms(), things.value().allConditions());
                int cost = shown.cost() + things.cost();
                if (all) {
                    found.add(new Parse<>(select, things.next(), cost));
                }
                found.addAll(brokenDown(select, things.next(), cost));
                if (!all) {
                    found.addAll(corresponding(shown.value(), select, things.next(), cost));
                }
            }
            Select select = Select.of(table, shown.value().terms(), List.of());
            found.addAll(brokenDown(select, shown.next(), shown.cost()));
        }
        return found;
    }

    /** {@code the different labels and the number of bands}: one row for each different label. */
    private List<Parse<Select>> corresponding(Outputs.Shown shown, Select select, int at, int cost) {
        List<Term> plain = select.outputs().stream()
                .filter(term -> !(term instanceof Term.Aggregate))
                .toList();
        boolean counts = shown.terms().contains(Term.Aggregate.countRows());
        boolean columns = plain.stream().allMatch(Term.Field.class::isInstance);
        if (!columns || !(counts || shown.distinct())) {
            return List.of();
        }
        List<Parse<Select>> found = new ArrayList<>();
        Select grouped = select.grouped(plain, List.of());
        found.add(new Parse<>(grouped, at, cost + 1));
        int each = grammar.sentence.anyPhrase(at, Groupings.OF_EACH);
        if (each > 0 && plain.stream().allMatch(term -> groupings.values(select.table(), term))) {
            found.add(new Parse<>(grouped, each, cost + 1));
        }
        return found;
    }

    private List<Parse<Select>> brokenDown(Select select, int at, int cost) {
        List<Parse<Select>> found = new ArrayList<>();
        List<Term> plain = select.outputs().stream()
                .filter(term -> !(term instanceof Term.Aggregate))
                .toList();
        for (Parse<Groupings.Key> key : groupings.read(at, select.table())) {
            boolean rows =
                    key.value().things().isPresent() && select.outputs().equals(List.of(Term.Aggregate.countRows()));
            boolean shown = !rows
                    && !key.value().groups().isEmpty()
                    && plain.stream().allMatch(term -> key.value().groups().contains(term));
            if (shown) {
                Select grouped = Groupings.grouped(select, key.value());
                found.add(new Parse<>(grouped, key.next(), cost + key.cost()));
                for (Parse<Condition> having : conditions.read(key.next(), select.table())) {
                    found.add(new Parse<>(
                            grouped.grouped(grouped.groups(), List.of(having.value())),
                            having.next(),
                            cost + key.cost() + having.cost()));
                }
            }
        }
        return found;
    }
}
