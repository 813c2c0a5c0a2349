package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule told in words and written beside them: {@code nobody can leave before they came (left_on >= joined_on)}. */
final class ConditionVerb implements Verb {

    private static final Set<String> RULE = Set.of(
            "cannot", "can't", "must", "should", "may", "never", "have", "has", "always", "can", "no", "nobody",
            "mustn't", "not");

    private final SchemaNames names;

    ConditionVerb(SchemaNames names) {
        this.names = names;
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        boolean rule = false;
        TableDefinition told = context == null ? null : context.table();
        int start = line.mark();
        while (!line.at("(") && !(line.at(":") && line.mark() > start)) {
            Word word = line.peek();
            boolean name = names.schema().tables().stream()
                    .anyMatch(table -> SpokenName.of(table.name().name()).equals(SpokenName.of(word.text())));
            boolean wish = RemarkWords.isWish(word) && !word.lower().matches("not|never|before|after|first|but");
            if (Clause.ends(line) || word.kind() != Word.Kind.WORD || (wish && !name)) {
                return null;
            }
            rule |= RULE.contains(word.lower());
            TableDefinition table = names.table(line);
            if (table == null) {
                line.next();
            } else {
                told = told == null || line.mark() == start + 1 ? table : told;
            }
        }
        boolean bracket = line.at("(");
        line.next();
        int inside = line.mark();
        TableDefinition owner = names.table(line);
        told = owner != null && line.at(".") ? owner : told;
        line.reset(inside);
        Command.AddCheck check = rule && told != null ? check(line, told) : null;
        if (check == null || (bracket ? !line.accept(")") : !Clause.ends(line))) {
            return null;
        }
        return Said.of(check, new Targets.Found(java.util.Objects.requireNonNull(told), List.of()));
    }

    private Command.@Nullable AddCheck check(Line line, TableDefinition table) {
        int mark = line.mark();
        TableDefinition owner = names.table(line);
        if (owner == null || !owner.equals(table) || !line.accept(".")) {
            line.reset(mark);
        }
        ColumnDefinition column = names.column(line, table);
        if (column == null) {
            return null;
        }
        boolean equal = line.accept("=");
        String operator = equal ? "=" : LimitWords.operator(line);
        if (operator.isEmpty()) {
            Limit limit = LimitWords.read(line);
            return limit == null ? null : new Command.AddCheck(table.name(), List.of(limit.on(column.name())), "");
        }
        ColumnDefinition other = names.column(line, table);
        if (other != null && !equal) {
            return new Command.AddCheck(
                    table.name(), List.of(new Limit(column.name(), operator, List.of(), other.name())), "");
        }
        Value value = other == null ? ValueWords.read(line) : null;
        return value == null || equal
                ? null
                : new Command.AddCheck(table.name(), List.of(Limit.of(column.name(), operator, value)), "");
    }
}
