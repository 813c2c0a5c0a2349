package io.dbintent.migration.request;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the commands of one request cannot ask for together. */
final class Contradictions {

    /**
     * Refuses what goes and gets an index, a rule or another name, what is asked for twice, differently, and a table that goes
     * beside something else.
     *
     * @throws Stop if there is such a thing
     */
    static void refuse(List<Command> commands) {
        Set<String> gone = new HashSet<>();
        Set<String> set = new HashSet<>();
        for (Command command : commands) {
            if (command instanceof Command.DropColumn drop) {
                gone.add(drop.table() + "." + drop.column());
            }
            String key = key(command);
            if (!key.isEmpty() && !set.add(key)) {
                throw Stop.unclear(
                        "The request asks for " + key + " twice, differently. Which is it to be?", List.of());
            }
        }
        for (Command command : commands) {
            for (String column : used(command)) {
                if (gone.contains(column)) {
                    throw Stop.refused(
                            "\"" + column + "\" is to be dropped, and something else is to be done with it.");
                }
            }
        }
        smuggled(commands);
    }

    private static String key(Command command) {
        if (command instanceof Command.ChangeType type) {
            return "the type of " + type.table() + "." + type.column();
        }
        if (command instanceof Command.SetDefault set) {
            return "the default of " + set.table() + "." + set.column();
        }
        if (command instanceof Command.SetNullable set) {
            return "the nullability of " + set.table() + "." + set.column();
        }
        if (command instanceof Command.RenameColumn rename) {
            return "the name of " + rename.table() + "." + rename.column();
        }
        if (command instanceof Command.AddColumn add) {
            return "the column " + add.table() + "." + add.column().name();
        }
        return "";
    }

    private static Set<String> used(Command command) {
        Set<String> used = new LinkedHashSet<>();
        if (command instanceof Command.AddIndex index) {
            index.columns().forEach(column -> used.add(index.table() + "." + column));
        } else if (command instanceof Command.AddUnique unique) {
            unique.columns().forEach(column -> used.add(unique.table() + "." + column));
        } else if (command instanceof Command.AddCheck check) {
            check.limits().forEach(limit -> used.add(check.table() + "." + limit.column()));
        } else if (command instanceof Command.ChangeType type) {
            used.add(type.table() + "." + type.column());
        } else if (command instanceof Command.SetDefault set) {
            used.add(set.table() + "." + set.column());
        } else if (command instanceof Command.SetNullable set) {
            used.add(set.table() + "." + set.column());
        } else if (command instanceof Command.RenameColumn rename) {
            used.add(rename.table() + "." + rename.column());
        } else if (command instanceof Command.AddForeignKey key) {
            used.add(key.table() + "." + key.column());
        }
        return used;
    }

    /** A table that is dropped beside something else has to be asked for on its own. */
    private static void smuggled(List<Command> commands) {
        List<Command.DropTable> drops = commands.stream()
                .filter(command -> command instanceof Command.DropTable)
                .map(command -> (Command.DropTable) command)
                .toList();
        if (drops.isEmpty() || drops.size() == commands.size()) {
            return;
        }
        List<String> dropped = drops.stream()
                .map(drop -> drop.table().toString())
                .distinct()
                .sorted()
                .toList();
        throw Stop.unclear(
                "The request also drops " + String.join(", ", dropped) + ". Is that wanted? Ask for it on its own.",
                dropped);
    }

    private Contradictions() {}
}
