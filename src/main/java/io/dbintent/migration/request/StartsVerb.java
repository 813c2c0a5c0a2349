package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Defaults told by what rows are like at first: {@code new orders start as 'draft' instead of 'new'}, {@code visits last 20
 * minutes by default instead of 15}. The column is the one whose default is the old value.
 */
final class StartsVerb implements Verb {

    private final Targets targets;

    StartsVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        boolean fresh = line.acceptAny("new", "newly created", "fresh", "every new", "a new", "each new");
        TableDefinition table = targets.table(line);
        if (table == null) {
            return null;
        }
        line.acceptAny("should", "must", "shall", "will", "have to", "are to", "has to", "is to", "now");
        boolean starts = fresh
                && line.acceptAny(
                        "start",
                        "begin",
                        "starts",
                        "begins",
                        "be created",
                        "are created",
                        "enter",
                        "come in",
                        "be",
                        "start out",
                        "be added",
                        "get",
                        "have",
                        "is created");
        if (!starts) {
            int limit = line.mark() + 3;
            while (line.mark() < limit && line.peek().kind() == Word.Kind.WORD && !value(line)) {
                line.next();
            }
        }
        line.acceptAny("as", "with", "in", "off as", "out as", "at");
        Value now = ValueWords.read(line);
        if (now == null) {
            return null;
        }
        boolean usual = line.acceptAny("by default", "initially", "at first");
        for (int i = 0; i < 2 && !usual && !line.at("instead") && line.peek().kind() == Word.Kind.WORD; i++) {
            line.next();
            usual = line.acceptAny("by default", "initially", "at first");
        }
        if (!line.acceptAny("instead of", ", not", "rather than", "and not", "and no longer", ", no longer")) {
            return null;
        }
        Value old = ValueWords.read(line);
        line.acceptAny("by default");
        if (old == null || !(starts || usual)) {
            return null;
        }
        List<String> columns = table.columns().stream()
                .filter(column -> isDefault(column, old))
                .map(ColumnDefinition::name)
                .toList();
        if (columns.size() != 1) {
            throw Stop.unclear(
                    "Which column of \"" + table.name() + "\" is to have the default " + now.text() + "?",
                    columns.stream().map(name -> table.name() + "." + name).toList());
        }
        Targets.Found found = new Targets.Found(table, columns);
        restated(line, found);
        return DefaultChange.set(found, now);
    }

    private static boolean value(Line line) {
        int mark = line.mark();
        boolean value = ValueWords.read(line) != null;
        line.reset(mark);
        return value;
    }

    /** {@code - change the default of status}, which says the same once more. */
    private void restated(Line line, Targets.Found found) {
        int mark = line.mark();
        line.acceptAny("-", ",", ":", ";", ".", ", so", "so");
        line.acceptAny("please", "i.e.");
        if (line.acceptAny(
                "change the default of", "change the default for", "change the default on", "adjust the default of")) {
            Targets.Found again = targets.columns(line, new Targets.Found(found.table(), List.of()));
            if (again != null && again.equals(found) && (line.acceptAny("accordingly") || Clause.ends(line))) {
                return;
            }
        } else if (line.acceptAny("change the default", "change the default accordingly", "adjust the default")
                && Clause.ends(line)) {
            return;
        }
        line.reset(mark);
    }

    private static boolean isDefault(ColumnDefinition column, Value value) {
        String given = column.defaultValue();
        if (given == null) {
            return false;
        }
        String bare = given.replaceAll("::[\\w ]+(\\(\\d+\\))?$", "")
                .replaceAll("^\\((.*)\\)$", "$1")
                .replaceAll("^'(.*)'$", "$1")
                .toLowerCase(Locale.ROOT);
        return switch (value.kind()) {
            case TRUE -> bare.matches("true|1");
            case FALSE -> bare.matches("false|0");
            case NULL, NOW, TODAY -> false;
            case TEXT, NUMBER -> bare.equals(value.text().toLowerCase(Locale.ROOT));
        };
    }
}
