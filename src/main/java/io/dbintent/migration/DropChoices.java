package io.dbintent.migration;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Reading;
import io.dbintent.migration.request.RequestReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be asked for where tables are to go that others refer to. Each choice is a request of its own, and was drafted
 * to see that it leads somewhere.
 */
final class DropChoices {

    private final Setting setting;

    DropChoices(Setting setting) {
        this.setting = setting;
    }

    /** Empty if no table is to go, or nothing that could be asked for leads anywhere. */
    List<String> of(List<Command> commands) {
        Set<TableDefinition> going = new LinkedHashSet<>();
        for (Command command : commands) {
            if (command instanceof Command.DropTable drop) {
                setting.schema().table(drop.table()).ifPresent(going::add);
            }
        }
        List<String> keys = keys(going);
        List<String> choices = new ArrayList<>();
        if (!going.isEmpty() && !keys.isEmpty()) {
            choices.add(String.join(" and ", keys));
            choices.add(together(going));
        }
        choices.removeIf(choice -> !leadsSomewhere(choice));
        return choices;
    }

    private List<String> keys(Set<TableDefinition> going) {
        List<String> keys = new ArrayList<>();
        for (TableDefinition other : setting.schema().tables()) {
            for (ForeignKeyDefinition key : other.foreignKeys()) {
                boolean leadsThere =
                        going.stream().anyMatch(table -> key.referencedTable().matches(table.name()));
                if (leadsThere && !going.contains(other)) {
                    keys.add("drop the foreign key from " + other.name() + "."
                            + key.columns().get(0));
                }
            }
        }
        return keys;
    }

    /** All that refer to them go, too. */
    private String together(Set<TableDefinition> going) {
        Set<TableDefinition> all = new LinkedHashSet<>(going);
        boolean more = true;
        while (more) {
            Set<TableDefinition> found = Set.copyOf(all);
            more = false;
            for (TableDefinition other : setting.schema().tables()) {
                boolean refers = other.foreignKeys().stream().anyMatch(key -> found.stream()
                        .anyMatch(table -> key.referencedTable().matches(table.name())));
                more |= refers && all.add(other);
            }
        }
        List<String> names = all.stream().map(table -> table.name().toString()).toList();
        return "drop the tables " + String.join(", ", names.subList(0, names.size() - 1)) + " and "
                + names.get(names.size() - 1);
    }

    private boolean leadsSomewhere(String request) {
        Reading reading = new RequestReader(setting.schema()).read(request);
        return reading instanceof Reading.Understood understood
                && new Drafter(setting.reader(), null).draft(setting.schema(), understood.commands())
                        instanceof Drafted.Written;
    }
}
