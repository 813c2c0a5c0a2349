package io.dbintent.knowledge;

import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schema as documents: tables that foreign keys connect stand in one document as long as they are few; of a larger
 * group each table has its own, with its neighbours named, so that no document becomes too broad to be found.
 */
final class SchemaDocuments {

    static final String TYPE_SCHEMA = "schema";

    private static final int LARGEST_GROUP = 5;
    private static final int LONGEST_COMMENT = 100;

    private SchemaDocuments() {}

    /** The documents of a schema, and for each by id the tables that it describes. */
    static Map<String, SchemaDocument> of(Schema schema, String database) {
        Map<String, SchemaDocument> documents = new TreeMap<>();
        TableGroups groups = new TableGroups(schema);
        for (List<Table> group : groups.groups(groups.names())) {
            List<List<Table>> parts = group.size() <= LARGEST_GROUP
                    ? List.of(group)
                    : group.stream().map(List::of).toList();
            for (List<Table> part : parts) {
                SchemaDocument made = document(groups, schema.name(), database, part);
                documents.put(made.document().id(), made);
            }
        }
        return documents;
    }

    private static SchemaDocument document(TableGroups groups, String schemaName, String database, List<Table> tables) {
        List<String> names = tables.stream().map(Table::name).toList();
        Set<String> relations = relations(groups, tables);
        String text = "Tables: " + names.stream().map(TableText::name).collect(Collectors.joining(", ")) + "\n"
                + tables.stream().map(TableText::full).collect(Collectors.joining("\n"))
                + (relations.isEmpty() ? "" : "\nRelations: " + String.join("; ", relations));
        String id = "schema_"
                + Digest.hex(
                        database + "\n" + schemaName + "\n"
                                + names.stream().sorted().collect(Collectors.joining("\n")),
                        12);
        Map<String, Object> metadata = Map.of(
                Document.TYPE,
                TYPE_SCHEMA,
                Document.DATABASE,
                database,
                "tables",
                Json.array(names),
                "has_relationships",
                // As text: langchain4j refuses to read metadata that hold a boolean.
                String.valueOf(!relations.isEmpty()),
                "table_count",
                tables.size());
        return new SchemaDocument(Document.of(id, text, metadata), names, meaning(tables));
    }

    /** Foreign keys into and out of the tables, as long as the other side exists. */
    private static Set<String> relations(TableGroups groups, List<Table> tables) {
        Set<String> relations = new LinkedHashSet<>();
        for (Table table : tables) {
            List<Table> holders = new ArrayList<>(List.of(table));
            groups.neighbours(table.name()).stream().sorted().forEach(name -> groups.find(name)
                    .ifPresent(holders::add));
            for (Table holder : holders) {
                for (ForeignKey key : holder.foreignKeys()) {
                    if (holder.name().equals(table.name())
                            || key.referencedTable().equalsIgnoreCase(table.name())) {
                        relations.add(TableText.arrow(holder, key));
                    }
                }
            }
        }
        return relations;
    }

    /** What is embedded: names as words, and comments. Types and keys mean little and would take most of the time. */
    private static String meaning(List<Table> tables) {
        return tables.stream()
                .map(table -> "Table " + words(table.name(), table.comment()) + ": "
                        + table.columns().stream()
                                .map(column -> words(column.name(), column.comment()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }

    private static String words(String name, String comment) {
        String words = String.join(" ", Words.of(name));
        return comment.isBlank()
                ? words
                : words + " (" + PlainText.oneLine(PlainText.bounded(comment.strip(), LONGEST_COMMENT)) + ")";
    }

    /**
     * A document of the schema.
     *
     * @param tables the tables that it describes
     * @param meaning the text that its vector stands for
     */
    record SchemaDocument(Document document, List<String> tables, String meaning) {}
}
