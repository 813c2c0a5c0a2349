package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.conformance.Entry.Kind;
import io.dbintent.migration.request.SpokenName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the words of a request that were not understood allow what up does beyond those that were. */
final class Licence {

    private final Delta delta;
    private final RequestText said;
    private final RequestText open;
    private final Set<String> faults;
    private final Set<String> notes;
    private final Set<ObjectName> tables;
    private final Set<String> known = new HashSet<>();

    Licence(Wanted wanted, Delta delta, RequestText said, Set<String> faults, Set<String> notes) {
        this.delta = delta;
        this.said = said;
        this.open = new RequestText(wanted.open());
        this.faults = faults;
        this.notes = notes;
        this.tables = said.tables(delta.before());
        delta.before()
                .tables()
                .forEach(table ->
                        known.addAll(List.of(SpokenName.of(table.name().name()).split(" ", -1))));
    }

    void check(List<Entry> entries) {
        delta.entries().stream()
                .filter(this::hasGoneColumn)
                .forEach(entry -> notes.add("With a column of " + entry.table() + " goes: " + entry + "."));
        List<Entry> unnamed = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case COLUMN_NEW -> {
                    if (!isNamed(entry.table())) {
                        fault(entry);
                    } else if (!open.hints(entry.name(), known) && !open.names(entry.name())) {
                        unnamed.add(entry);
                    }
                }
                case TABLE_NEW -> {
                    if (!open.names(entry.table().name())
                            && !open.hints(entry.table().name(), known)
                            && !open.has(Cue.TABLE)) {
                        fault(entry);
                    }
                }
                default -> {
                    if (!allowed(entry) && !follows(entry)) {
                        fault(entry);
                    }
                }
            }
        }
        boolean only =
                unnamed.size() == delta.entries().stream().filter(Entry::isNew).count();
        for (Entry entry : unnamed) {
            if (only) {
                notes.add("The request does not say the name of " + entry.table() + "." + entry.name() + ".");
            } else {
                fault(entry);
            }
        }
    }

    private void fault(Entry entry) {
        faults.add(entry + ", which the request does not ask for");
    }

    private boolean isNamed(ObjectName table) {
        return tables.stream().anyMatch(table::matches) || said.names(table.name());
    }

    private boolean namesColumn(Entry entry) {
        return said.names(entry.name()) || said.hints(entry.name(), known);
    }

    private boolean allowed(Entry entry) {
        if (entry.isGone() && entry.kind() != Kind.COLUMN_GONE && open.names(entry.name())) {
            return open.has(Cue.REMOVE);
        }
        boolean table = isNamed(entry.table());
        boolean column = table && namesColumn(entry);
        return switch (entry.kind()) {
            case TABLE_GONE -> said.names(entry.table().name()) && open.has(Cue.REMOVE);
            case TABLE_RENAMED ->
                table
                        && (open.has(Cue.RENAME)
                                || open.names(ObjectName.of(entry.is()).name()));
            case TABLE_OPTION -> table && (open.names(entry.name()) || open.has(Cue.COLLATION));
            case TABLE_COMMENT -> table && open.has(Cue.COMMENT);
            case COLUMN_GONE -> column && open.has(Cue.REMOVE);
            case COLUMN_RENAMED -> column && (open.has(Cue.RENAME) || open.names(entry.is()));
            case TYPE -> column && open.has(Cue.TYPE);
            case NULLABLE -> column && open.has(Cue.NULLABLE);
            case DEFAULT -> column && open.has(Cue.DEFAULT) && mayGo(entry);
            case IDENTITY -> column && open.has(Cue.IDENTITY) && mayGo(entry);
            case GENERATED -> column && open.has(Cue.GENERATED) && mayGo(entry);
            case COLLATION -> column && open.has(Cue.COLLATION) && mayGo(entry);
            case ON_UPDATE -> column && open.has(Cue.ON_UPDATE) && mayGo(entry);
            case COMMENT -> column && open.has(Cue.COMMENT) && mayGo(entry);
            case PRIMARY_KEY -> table && open.has(Cue.PRIMARY_KEY);
            case INDEX_GONE -> table && open.has(Cue.REMOVE) && (open.has(Cue.INDEX) || open.names(entry.name()));
            case INDEX_NEW -> table && (open.has(Cue.INDEX) || open.has(Cue.UNIQUE));
            case INDEX_RENAMED -> open.has(Cue.RENAME) || open.names(entry.is());
            case UNIQUE_GONE -> table && open.has(Cue.UNIQUE);
            case UNIQUE_NEW -> table && open.has(Cue.UNIQUE);
            case FOREIGN_KEY_GONE, FOREIGN_KEY_NEW -> table && open.has(Cue.FOREIGN_KEY);
            case CHECK_GONE, CHECK_NEW -> table && open.has(Cue.CHECK);
            case VIEW_GONE -> open.names(entry.table().name()) || (open.has(Cue.VIEW) && open.has(Cue.REMOVE));
            case VIEW_NEW -> open.has(Cue.VIEW);
            case VIEW_CHANGED -> open.names(entry.table().name()) || open.has(Cue.VIEW);
            case TRIGGER_GONE -> open.has(Cue.TRIGGER) && open.has(Cue.REMOVE);
            case TRIGGER_NEW, TRIGGER_CHANGED -> open.has(Cue.TRIGGER);
            case TABLE_NEW, COLUMN_NEW, OTHER -> true;
        };
    }

    /** A facet that goes is more often forgotten than asked to go. */
    private boolean mayGo(Entry entry) {
        return !entry.is().isEmpty() || open.has(Cue.REMOVE) || open.has(Cue.NONE);
    }

    /** What cannot but follow from another change, which is judged by itself. */
    private boolean follows(Entry entry) {
        return switch (entry.kind()) {
            case INDEX_GONE, UNIQUE_GONE, FOREIGN_KEY_GONE, CHECK_GONE -> goesWithColumns(entry);
            case INDEX_NEW -> remains(entry) || backsForeignKey(entry);
            case UNIQUE_NEW -> remains(entry);
            case FOREIGN_KEY_NEW, CHECK_NEW ->
                (entry.columns().stream().anyMatch(column -> isNewColumn(entry, column)) && isNamed(entry.table()))
                        || retyped(entry);
            case TYPE, COLLATION -> sharedKey(entry);
            case VIEW_CHANGED -> readsChanged(entry.was());
            case TRIGGER_CHANGED -> entry.columns().stream().anyMatch(this::isChangedTable);
            case TRIGGER_GONE -> entry.columns().stream().anyMatch(this::isGoneTable);
            case PRIMARY_KEY -> false;
            case DEFAULT, ON_UPDATE, GENERATED ->
                !entry.was().isEmpty() && !entry.is().isEmpty() && retyped(entry);
            default -> false;
        };
    }

    private boolean hasGoneColumn(Entry entry) {
        return entry.isGone()
                && entry.kind() != Kind.COLUMN_GONE
                && entry.columns().stream().anyMatch(column -> has(Kind.COLUMN_GONE, entry.table(), column));
    }

    private boolean goesWithColumns(Entry entry) {
        List<String> gone = entry.columns().stream()
                .filter(column -> has(Kind.COLUMN_GONE, entry.table(), column))
                .toList();
        if (entry.kind() == Kind.FOREIGN_KEY_GONE && gone.isEmpty()) {
            // Where it points is gone, or it gives way to one that is made again.
            return pointsToGone(entry) || replaced(entry);
        }
        if (gone.isEmpty()) {
            return replaced(entry);
        }
        if (gone.size() == entry.columns().size() || isIndexMadeAgain(entry, gone)) {
            return true;
        }
        return false;
    }

    /** An index on what is left of the columns. */
    private boolean isIndexMadeAgain(Entry entry, List<String> gone) {
        List<String> left = entry.columns().stream()
                .filter(column -> !gone.contains(column))
                .toList();
        return delta.entries().stream()
                .anyMatch(other -> other.kind() == Kind.INDEX_NEW
                        && entry.kind() == Kind.INDEX_GONE
                        && other.table().matches(entry.table())
                        && other.columns().equals(left));
    }

    /** The same kind of thing on the same columns comes instead, which is judged by itself. */
    private boolean replaced(Entry entry) {
        return delta.entries().stream()
                .anyMatch(other -> other.isNew()
                        && other.kind()
                                .name()
                                .replace("_NEW", "")
                                .equals(entry.kind().name().replace("_GONE", ""))
                        && other.table().matches(entry.table())
                        && other.columns().equals(entry.columns()));
    }

    private boolean pointsToGone(Entry key) {
        return delta.entries().stream()
                .filter(entry -> entry.kind() == Kind.TABLE_GONE)
                .anyMatch(entry ->
                        key.was().contains(" to " + entry.table().toString().toLowerCase(Locale.ROOT) + "("));
    }

    private boolean remains(Entry entry) {
        return delta.entries().stream()
                .anyMatch(other -> other.kind()
                                .name()
                                .replace("_GONE", "")
                                .equals(entry.kind().name().replace("_NEW", ""))
                        && other.isGone()
                        && other.table().matches(entry.table())
                        && other.columns().containsAll(entry.columns()));
    }

    private boolean backsForeignKey(Entry index) {
        return delta.entries().stream()
                .anyMatch(other -> other.kind() == Kind.FOREIGN_KEY_NEW
                        && other.table().matches(index.table())
                        && other.columns().equals(index.columns()));
    }

    private boolean isNewColumn(Entry entry, String column) {
        return has(Kind.COLUMN_NEW, entry.table(), column)
                && (open.has(Cue.FOREIGN_KEY)
                        || (entry.kind() == Kind.CHECK_NEW && open.has(Cue.CHECK))
                        || (entry.kind() == Kind.FOREIGN_KEY_NEW && pointsToNamed(entry)));
    }

    private boolean pointsToNamed(Entry key) {
        return delta.after().tables().stream()
                .map(TableDefinition::name)
                .filter(table -> key.is().contains(" to " + table.toString().toLowerCase(Locale.ROOT) + "("))
                .anyMatch(table -> isNamed(table) || open.hints(table.name(), Set.of()));
    }

    private boolean retyped(Entry entry) {
        return entry.columns().stream().anyMatch(column -> has(Kind.TYPE, entry.table(), column))
                && entry.kind() != Kind.IDENTITY;
    }

    private boolean has(Kind kind, ObjectName table, String column) {
        return delta.entries().stream()
                .anyMatch(other -> other.kind() == kind
                        && other.table().matches(table)
                        && other.name().equalsIgnoreCase(column));
    }

    /** Both ends of a foreign key have to be of one type. */
    private boolean sharedKey(Entry entry) {
        return delta.before().tables().stream().anyMatch(table -> table.foreignKeys().stream()
                .anyMatch(key -> (table.name().matches(entry.table())
                                && contains(key.columns(), entry.name())
                                && hasTypeChange(key.referencedTable()))
                        || (key.referencedTable().matches(entry.table()) && hasTypeChange(table.name()))));
    }

    private boolean hasTypeChange(ObjectName table) {
        return isNamed(table)
                && delta.entries().stream()
                        .anyMatch(other ->
                                other.kind() == Kind.TYPE && other.table().matches(table));
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private boolean readsChanged(String query) {
        RequestText read = new RequestText(query);
        return delta.entries().stream()
                .filter(other -> other.kind() == Kind.COLUMN_RENAMED
                        || other.kind() == Kind.TABLE_RENAMED
                        || other.kind() == Kind.COLUMN_GONE
                        || other.kind() == Kind.TYPE)
                .anyMatch(other -> read.names(other.table().name()));
    }

    private boolean isChangedTable(String table) {
        return delta.entries().stream()
                .anyMatch(other -> (other.kind() == Kind.COLUMN_RENAMED || other.kind() == Kind.TABLE_RENAMED)
                        && other.table().toString().equalsIgnoreCase(table));
    }

    private boolean isGoneTable(String table) {
        return delta.entries().stream()
                .anyMatch(other -> other.kind() == Kind.TABLE_GONE
                        && other.table().toString().equalsIgnoreCase(table));
    }
}
