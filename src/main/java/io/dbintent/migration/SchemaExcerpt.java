package io.dbintent.migration;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.conformance.RequestText;
import io.dbintent.migration.ddl.DdlWriter;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of the schema that a request is about, as DDL, within a bound that holds for schemas of any size. */
final class SchemaExcerpt {

    /** In characters; about four are a token. */
    private static final int LONGEST = 24_000;

    private static final int LONGEST_TEXT = 4_000;
    private static final int SMALL = 12;
    private static final int MOST_NAMES = 400;

    private final SchemaDefinition schema;
    private final Setting setting;
    private final DdlWriter write;

    SchemaExcerpt(Setting setting) {
        this.setting = setting;
        this.schema = setting.schema();
        this.write = new DdlWriter(setting.server());
    }

    /**
     * The tables that the request names, those that foreign keys reach from them and those that point to them, and what
     * depends on them; what finds no room is named.
     */
    String of(String request) {
        List<String> statements = new ArrayList<>();
        Set<TableDefinition> shown = new LinkedHashSet<>();
        int room = LONGEST;
        for (TableDefinition table : concerned(request)) {
            String text = String.join(";\n", write.createTable(table)) + ";";
            if (text.length() <= room) {
                room -= text.length();
                shown.add(table);
                statements.add(text);
            }
        }
        for (String dependent : dependents(shown)) {
            if (dependent.length() <= Math.min(room, LONGEST_TEXT)) {
                room -= dependent.length();
                statements.add(dependent);
            } else {
                statements.add("-- left out for its length: "
                        + dependent.lines().findFirst().orElse("").replaceAll("^(.{80}).*", "$1"));
            }
        }
        String others = schema.tables().stream()
                .filter(table -> !shown.contains(table))
                .map(table -> table.name().toString())
                .sorted()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            statements.add("-- other tables: "
                    + (others.length() > room ? others.substring(0, Math.max(room, 400)) + " ..." : others));
        }
        return String.join("\n\n", statements);
    }

    /** The named ones first, then what they point to however far, then what points to them. */
    private Set<TableDefinition> concerned(String request) {
        Set<ObjectName> names = new RequestText(request).tables(schema);
        Set<TableDefinition> concerned = new LinkedHashSet<>();
        schema.tables().stream().filter(table -> names.contains(table.name())).forEach(concerned::add);
        if (concerned.isEmpty()) {
            return schema.tables().size() <= SMALL ? new LinkedHashSet<>(schema.tables()) : concerned;
        }
        List<TableDefinition> named = List.copyOf(concerned);
        List<TableDefinition> open = new ArrayList<>(named);
        while (!open.isEmpty()) {
            TableDefinition from = open.remove(0);
            schema.tables().stream()
                    .filter(table -> refers(from, table) && concerned.add(table))
                    .forEach(open::add);
        }
        schema.tables().stream()
                .filter(table -> named.stream().anyMatch(one -> refers(table, one)))
                .forEach(concerned::add);
        return concerned;
    }

    private static boolean refers(TableDefinition from, TableDefinition to) {
        return from.foreignKeys().stream()
                .map(ForeignKeyDefinition::referencedTable)
                .anyMatch(to.name()::matches);
    }

    private List<String> dependents(Set<TableDefinition> tables) {
        List<String> texts = new ArrayList<>();
        for (ViewDefinition view : schema.views()) {
            if (reads(view.query(), tables)) {
                texts.add("CREATE " + (view.materialized() ? "MATERIALIZED " : "") + "VIEW " + write.name(view.name())
                        + " AS " + view.query().strip() + ";");
            }
        }
        for (TriggerDefinition trigger : schema.triggers()) {
            if (tables.stream().anyMatch(table -> table.name().matches(trigger.table()))
                    || reads(trigger.text(), tables)) {
                texts.add("CREATE TRIGGER " + write.name(trigger.name()) + " "
                        + trigger.text().strip() + ";");
            }
        }
        for (RoutineDefinition routine : schema.routines()) {
            if (reads(routine.text(), tables)) {
                texts.add("CREATE " + routine.kind() + " " + write.name(routine.name()) + " " + routine.signature()
                        + " " + routine.text().strip() + ";");
            }
        }
        return texts;
    }

    private boolean reads(String text, Set<TableDefinition> tables) {
        Set<String> words = ExpressionForm.words(text, setting.server()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return tables.stream()
                .anyMatch(table -> words.contains(table.name().name().toLowerCase(Locale.ROOT)));
    }
}
