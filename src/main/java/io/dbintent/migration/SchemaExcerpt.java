package io.dbintent.migration;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** The part of the schema that a request is about, as DDL. */
final class SchemaExcerpt {

    private static final int SMALL = 12;

    private final SchemaDefinition schema;
    private final DdlWriter write;

    SchemaExcerpt(MigrationAssistant.Setting setting) {
        this.schema = setting.schema();
        this.write = new DdlWriter(setting.server());
    }

    /** The tables that the request names, those that foreign keys reach from them, and what depends on them. */
    String of(String request) {
        Set<TableDefinition> concerned = concerned(request);
        StringJoiner text = new StringJoiner(";\n\n", "", ";");
        concerned.forEach(table -> write.createTable(table).forEach(text::add));
        for (ViewDefinition view : schema.views()) {
            boolean reads = concerned.stream()
                    .anyMatch(table -> says(view.query(), table.name().name()));
            if (reads) {
                text.add("CREATE VIEW " + write.name(view.name()) + " AS "
                        + view.query().strip());
            }
        }
        schema.triggers().stream()
                .filter(trigger -> concerned.stream().anyMatch(t -> t.name().matches(trigger.table())))
                .forEach(trigger -> text.add("CREATE TRIGGER " + write.name(trigger.name()) + " " + trigger.text()));
        schema.routines().forEach(routine -> {
            if (concerned.stream()
                    .anyMatch(table -> says(routine.toString(), table.name().name()))) {
                text.add("-- routine " + routine.name() + " uses these tables");
            }
        });
        return text.toString();
    }

    private Set<TableDefinition> concerned(String request) {
        List<TableDefinition> named = schema.tables().stream()
                .filter(table -> says(request, table.name().name())
                        || says(request, singular(table.name().name())))
                .toList();
        if (named.isEmpty() && schema.tables().size() <= SMALL) {
            return new LinkedHashSet<>(schema.tables());
        }
        Set<TableDefinition> concerned = new LinkedHashSet<>(named);
        for (TableDefinition table : schema.tables()) {
            boolean near = named.stream().anyMatch(one -> refers(one, table) || refers(table, one));
            if (near) {
                concerned.add(table);
            }
        }
        return concerned;
    }

    private static boolean refers(TableDefinition from, TableDefinition to) {
        return from.foreignKeys().stream()
                .map(ForeignKeyDefinition::referencedTable)
                .anyMatch(to.name()::matches);
    }

    static String singular(String name) {
        return name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether the text has the name as a word, or its parts as words one after the other. */
    static boolean says(String text, String name) {
        String spoken = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return spoken.contains(
                " " + name.toLowerCase(Locale.ROOT).replace('_', ' ').strip() + " ");
    }
}
