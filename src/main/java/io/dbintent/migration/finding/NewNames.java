package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names that a change brings in. */
final class NewNames {

    private NewNames() {}

    static List<String> tables(Step step) {
        if (step.change() instanceof TableChange.Rename rename) {
            return rename.table().name().equals(rename.to().name())
                    ? List.of()
                    : List.of(rename.to().name());
        }
        boolean made = step.change() instanceof TableChange.Create
                || step.change() instanceof TableChange.CreateAs
                || step.change() instanceof TableChange.CreateLike;
        return made ? List.of(((TableChange) step.change()).table().name()) : List.of();
    }

    static List<String> columns(Step step) {
        if (step.change() instanceof ColumnChange.Rename rename) {
            return List.of(rename.to());
        }
        if (step.change() instanceof ColumnChange.SetType
                || (step.change() instanceof ColumnChange.Redefine r
                        && r.column().equals(r.definition().name()))) {
            return List.of();
        }
        return step.columns().stream().map(AddedColumn::name).toList();
    }

    static List<String> others(Step step) {
        List<String> names = new ArrayList<>();
        step.indexes().forEach(i -> names.add(i.name()));
        step.foreignKeys().forEach(k -> names.add(k.definition().name()));
        if (step.change() instanceof ViewChange.Create create) {
            names.add(create.view().name());
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    static List<String> all(Step step) {
        return Stream.of(tables(step), columns(step), others(step))
                .flatMap(List::stream)
                .toList();
    }
}
