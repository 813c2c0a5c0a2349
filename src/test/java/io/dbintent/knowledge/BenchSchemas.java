package io.dbintent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the schemas and questions of two public benchmarks, where they are present. */
final class BenchSchemas {

    private static final Pattern TABLE_IN_SQL =
            Pattern.compile("\\b(?:from|join)\\s+[`\"]?(\\w+)", Pattern.CASE_INSENSITIVE);

    private BenchSchemas() {}

    /** A question and the tables that its gold query reads, in lower case. */
    record Question(String database, String text, Set<String> gold) {}

    static Map<String, Schema> beaverSchemas(Path bench) throws IOException {
        Map<String, List<Table>> tables = new TreeMap<>();
        for (JsonNode node : read(bench.resolve("beaver/dev_tables.json"))) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < node.path("column_names_original").size(); i++) {
                columns.add(column(
                        node.path("column_names_original").path(i).asText(),
                        node.path("column_types").path(i).asText()));
            }
            List<ForeignKey> keys = new ArrayList<>();
            for (JsonNode key : node.path("foreign_key")) {
                keys.add(new ForeignKey(
                        "",
                        List.of(key.path("column_name").asText()),
                        afterSeparator(key.path("referenced_table_name").asText()),
                        List.of(key.path("referenced_column_name").asText())));
            }
            List<String> primaryKey = new ArrayList<>();
            node.path("primary_key").forEach(name -> primaryKey.add(name.asText()));
            tables.computeIfAbsent(node.path("db_id").asText(), any -> new ArrayList<>())
                    .add(table(node.path("table_name_original").asText(), columns, primaryKey, keys));
        }
        return schemas(tables);
    }

    static List<Question> beaverQuestions(Path bench) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String file : List.of("dev_dw.json", "dev_nw.json")) {
            for (JsonNode node : read(bench.resolve("beaver").resolve(file))) {
                Set<String> gold = new LinkedHashSet<>();
                node.path("gold_tables")
                        .forEach(name -> gold.add(afterSeparator(name.asText()).toLowerCase(Locale.ROOT)));
                questions.add(new Question(
                        node.path("db_id").asText(), node.path("question").asText(), gold));
            }
        }
        return questions;
    }

    static Map<String, Schema> spiderSchemas(Path bench) throws IOException {
        Map<String, List<Table>> tables = new TreeMap<>();
        for (JsonNode node : read(bench.resolve("spider/tables.json"))) {
            JsonNode names = node.path("table_names_original");
            JsonNode columnNames = node.path("column_names_original");
            List<Table> found = new ArrayList<>();
            for (int t = 0; t < names.size(); t++) {
                List<Column> columns = new ArrayList<>();
                for (int c = 0; c < columnNames.size(); c++) {
                    if (columnNames.path(c).path(0).asInt() == t) {
                        columns.add(column(
                                columnNames.path(c).path(1).asText(),
                                node.path("column_types").path(c).asText()));
                    }
                }
                List<ForeignKey> keys = new ArrayList<>();
                for (JsonNode pair : node.path("foreign_keys")) {
                    JsonNode from = columnNames.path(pair.path(0).asInt());
                    JsonNode to = columnNames.path(pair.path(1).asInt());
                    if (from.path(0).asInt() == t) {
                        keys.add(new ForeignKey(
                                "",
                                List.of(from.path(1).asText()),
                                names.path(to.path(0).asInt()).asText(),
                                List.of(to.path(1).asText())));
                    }
                }
                found.add(table(names.path(t).asText(), columns, List.of(), keys));
            }
            tables.put(node.path("db_id").asText(), found);
        }
        return schemas(tables);
    }

    static List<Question> spiderQuestions(Path bench) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(bench.resolve("spider/questions.jsonl"))) {
            JsonNode node = Json.read(line);
            Set<String> gold = new LinkedHashSet<>();
            Matcher tables = TABLE_IN_SQL.matcher(node.path("query").asText());
            while (tables.find()) {
                gold.add(tables.group(1).toLowerCase(Locale.ROOT));
            }
            questions.add(new Question(
                    node.path("db_id").asText(), node.path("question").asText(), gold));
        }
        return questions;
    }

    private static Map<String, Schema> schemas(Map<String, List<Table>> tables) {
        Map<String, Schema> schemas = new TreeMap<>();
        tables.forEach((name, list) -> schemas.put(name, new Schema(name, list)));
        return schemas;
    }

    private static Table table(String name, List<Column> columns, List<String> primaryKey, List<ForeignKey> keys) {
        return new Table(name, Table.Kind.TABLE, columns, primaryKey, keys, List.of(), List.of(), "");
    }

    private static Column column(String name, String type) {
        return new Column(name, new ColumnType(type, ColumnType.Family.OTHER), true, null, false, "");
    }

    private static String afterSeparator(String name) {
        return name.substring(name.lastIndexOf('#') + 1);
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.read(Files.readString(file));
    }
}
