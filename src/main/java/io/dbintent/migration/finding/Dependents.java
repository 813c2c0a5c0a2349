package io.dbintent.migration.finding;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds views and triggers that use a table or a column, by the words of their texts. */
final class Dependents {

    private Dependents() {}

    static List<String> ofTable(Step step, ObjectName table) {
        return of(step, Set.of(table.name()), table);
    }

    static List<String> ofColumn(Step step, ObjectName table, String column) {
        return of(step, Set.of(table.name(), column), table);
    }

    private static List<String> of(Step step, Set<String> names, ObjectName table) {
        List<String> found = new ArrayList<>();
        for (ViewDefinition view : step.before().views()) {
            if (!view.name().matches(table) && uses(view.query(), names, step)) {
                found.add("view " + view.name());
            }
        }
        for (TriggerDefinition trigger : step.before().triggers()) {
            boolean own = trigger.table().matches(table);
            // A trigger of the table itself goes with the table, and names its columns without it.
            boolean used = own
                    ? names.size() > 1
                            && uses(
                                    trigger.text(),
                                    names.stream()
                                            .filter(n -> !n.equals(table.name()))
                                            .collect(Collectors.toSet()),
                                    step)
                    : uses(trigger.text(), names, step);
            if (used) {
                found.add("trigger " + trigger.name());
            }
        }
        return found;
    }

    private static boolean uses(String text, Set<String> names, Step step) {
        Set<String> words = Lexeme.of(text, step.mysql()).stream()
                .map(lexeme -> lexeme.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.stream().allMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)));
    }
}
