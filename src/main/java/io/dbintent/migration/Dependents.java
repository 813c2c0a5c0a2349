package io.dbintent.migration;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.ddl.Token;
import io.dbintent.migration.ddl.Tokenizer;
import io.dbintent.migration.ddl.UnreadableException;
import io.dbintent.migration.draft.Drafted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What depends on the things that an up script takes away or renames, and what is to be done about it. */
final class Dependents {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

    private final ServerKind server;
    private final SchemaDefinition before;
    private final SchemaDefinition after;
    private final DdlScript up;

    Dependents(ServerKind server, SchemaDefinition before, SchemaDefinition after, DdlScript up) {
        this.server = server;
        this.before = before;
        this.after = after;
        this.up = up;
    }

    /** What the author says, and what is left to do, in sentences. */
    List<String> actions(Drafted.Written written) {
        Set<String> actions = new LinkedHashSet<>(written.notes());
        for (SchemaChange change : up.changes()) {
            if (change instanceof TableChange.Drop drop) {
                gone(drop.table(), "", "goes", actions);
            } else if (change instanceof TableChange.Rename rename) {
                gone(rename.table(), "", "is renamed", actions);
            } else if (change instanceof ColumnChange.Drop drop) {
                gone(drop.table(), drop.column(), "goes", actions);
            } else if (change instanceof ColumnChange.Rename rename) {
                gone(rename.table(), rename.column(), "is renamed", actions);
            }
        }
        return new ArrayList<>(actions);
    }

    private void gone(ObjectName named, String column, String how, Set<String> actions) {
        TableDefinition table = before.table(named).orElse(null);
        if (table == null || (!column.isEmpty() && table.column(column).isEmpty()) || isThere(named, column)) {
            return;
        }
        String what = column.isEmpty() ? table.name().toString() : table.name() + "." + column;
        for (ViewDefinition view : before.views()) {
            if (uses(view.query(), table, column)) {
                actions.add("View " + view.name() + " reads " + what + ", which " + how + ": "
                        + (mentionedInUp(view.name())
                                ? "up changes it, too."
                                : "run a query on it after up, and change it if it fails."));
            }
        }
        for (TriggerDefinition trigger : before.triggers()) {
            boolean on = trigger.table().matches(table.name());
            if (on
                    ? column.isEmpty() || words(trigger.text()).contains(low(column))
                    : uses(trigger.text(), table, column)) {
                actions.add("Trigger " + trigger.name().name() + " on " + trigger.table() + " uses " + what + ", which "
                        + how + ": "
                        + (on && column.isEmpty() && how.equals("goes")
                                ? "it goes with its table."
                                : "change it before the next row is written."));
            }
        }
        for (RoutineDefinition routine : before.routines()) {
            if (uses(routine.text(), table, column)) {
                actions.add(kind(routine) + " " + routine.name() + " names " + what + ", which " + how
                        + ": change it, since the server finds out only when it is called.");
            }
        }
        for (TableDefinition other : before.tables()) {
            for (ForeignKeyDefinition key : other.foreignKeys()) {
                boolean pointsHere = key.referencedTable().matches(table.name())
                        && (column.isEmpty() || key.referencedColumns().stream().anyMatch(column::equalsIgnoreCase));
                if (pointsHere && !other.name().matches(table.name()) && how.equals("goes")) {
                    actions.add("Foreign key " + other.name() + "." + String.join(", ", key.columns()) + " pointed to "
                            + what + ", which " + how + ": its values stay and point nowhere.");
                }
            }
        }
    }

    /** A table that is made anew goes for a moment only. */
    private boolean isThere(ObjectName table, String column) {
        return after.table(table)
                .filter(now -> column.isEmpty() || now.column(column).isPresent())
                .isPresent();
    }

    private boolean uses(String text, TableDefinition table, String column) {
        Set<String> words = words(text);
        return words.contains(low(table.name().name())) && (column.isEmpty() || words.contains(low(column)));
    }

    private boolean mentionedInUp(ObjectName view) {
        return words(up.text()).contains(low(view.name()));
    }

    private Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        try {
            for (Token token : Tokenizer.tokens(text, server)) {
                if (token.isName()) {
                    words.add(low(token.value()));
                } else if (token.kind() == Token.Kind.DOLLAR_STRING) {
                    words.addAll(words(token.value()));
                }
            }
        } catch (UnreadableException e) {
            // A body in another language: any word of it may be meant.
            WORD.matcher(text).results().forEach(word -> words.add(low(word.group())));
        }
        return words;
    }

    private static String kind(RoutineDefinition routine) {
        return routine.kind().charAt(0) + low(routine.kind().substring(1));
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
