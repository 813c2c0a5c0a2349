package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What calls a routine of PostgreSQL, and so keeps it from being dropped. */
final class RoutineUse {

    private final Workspace work;

    RoutineUse(Workspace work) {
        this.work = work;
    }

    void requireDroppable(RoutineChange.Drop drop, List<RoutineDefinition> matching) {
        if (matching.size() > 1) {
            throw new RefusedException("There are " + matching.size() + " routines called " + drop.routine()
                    + "; which of them goes is not said.");
        }
        if (drop.kind().equals("POLICY") || drop.kind().equals("RULE")) {
            return;
        }
        Pattern call = Pattern.compile(
                "(?is).*(?<![\\w$])\"?" + Pattern.quote(drop.routine().name()) + "\"?\\s*\\(.*");
        List<String> users = users(call);
        if (!users.isEmpty() && drop.cascade()) {
            throw new UndecidedException(
                    "What goes with " + drop.routine() + " is not followed: " + users.get(0) + ".");
        }
        if (!users.isEmpty()) {
            throw new RefusedException("Routine " + drop.routine() + " is used by " + users.get(0) + ".");
        }
    }

    private List<String> users(Pattern call) {
        List<String> users = new ArrayList<>();
        work.schema().triggers().stream()
                .filter(trigger -> call.matcher(trigger.text()).matches())
                .forEach(trigger -> users.add("trigger " + trigger.name()));
        work.schema().views().stream()
                .filter(view -> call.matcher(view.query()).matches())
                .forEach(view -> users.add("view " + view.name()));
        work.schema().routines().stream()
                .filter(routine -> routine.kind().equals("POLICY")
                        && call.matcher(routine.text()).matches())
                .forEach(policy -> users.add("policy " + policy.name()));
        for (TableDefinition table : work.schema().tables()) {
            if (texts(table).stream().anyMatch(text -> call.matcher(text).matches())) {
                users.add("table " + table.name());
            }
        }
        return users;
    }

    private static List<String> texts(TableDefinition table) {
        List<String> texts = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            add(texts, column.defaultValue());
            Generated generated = column.generated();
            add(texts, generated == null ? null : generated.expression());
        }
        table.checks().stream().map(CheckDefinition::expression).forEach(texts::add);
        for (IndexDefinition index : table.indexes()) {
            add(texts, index.where());
            index.parts().stream().map(IndexPart::expression).forEach(text -> add(texts, text));
        }
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
