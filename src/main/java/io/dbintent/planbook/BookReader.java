package io.dbintent.planbook;

import io.dbintent.plan.Verdict;
import io.dbintent.sql.Dialect;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a book strictly: whatever is not exactly a book is refused, with its line. */
final class BookReader {

    private static final int LARGEST = 64 * 1024 * 1024;

    private final String file;

    private BookReader(String file) {
        this.file = file;
    }

    /**
     * @param file the file's name, for messages
     * @throws PlanbookException that names the line, what was expected and what was found
     */
    static BookContents read(String file, String text) {
        return new BookReader(file).contents(text);
    }

    private BookContents contents(String text) {
        refuseConflicts(text);
        BookNode root = new BookNode(file, compose(text));
        Map<String, BookNode> map = root.map("format", "test", "plans", "tables");
        BookNode format = root.in(map, "format");
        if (format.whole() > BookText.FORMAT) {
            throw format.wrong(
                    "format " + BookText.FORMAT,
                    "format " + format.text() + ", which a newer version of dbintent wrote; upgrade dbintent");
        } else if (format.whole() != BookText.FORMAT) {
            throw format.wrong("format " + BookText.FORMAT, "format " + format.text());
        }
        Map<String, TableShape> shapes = new HashMap<>();
        for (BookNode table : root.in(map, "tables").list()) {
            TableShape shape = shape(table);
            shapes.put(shape.table() + " " + shape.fingerprint(), shape);
        }
        SortedMap<PlanKey, PlanEntry> plans = new TreeMap<>(PlanKey.FILE_ORDER);
        for (BookNode node : root.in(map, "plans").list()) {
            PlanEntry plan = plan(node, shapes);
            if (plans.put(plan.key(), plan) != null) {
                throw node.wrong(
                        "one plan for an intent",
                        "a second one for \"" + plan.key().intent() + "\"");
            }
        }
        return new BookContents(root.in(map, "test").text(), plans);
    }

    /** What a version control system leaves in a file is told apart from other trouble. */
    private void refuseConflicts(String text) {
        int line = 0;
        for (String content : text.lines().toList()) {
            line++;
            if (content.startsWith("<<<<<<< ") || content.startsWith(">>>>>>> ") || content.equals("=======")) {
                throw new PlanbookException(
                        file + " line " + line
                                + ": a merge was not finished; expected plans, got the conflict marker \""
                                + content + "\". Keep both sides' plans, remove the markers, and keep the plans in"
                                + " order.",
                        null);
            }
        }
    }

    /** Nodes are not made into objects: nothing in the file can name a class. */
    private Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new PlanbookException(
                        file + " line 1: the file is empty; expected format, test, plans and"
                                + " tables. Delete the file, or restore it from version control.",
                        null);
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new PlanbookException(
                    file + " line " + line + ": this is no YAML: " + malformed.getProblem()
                            + ". Mend the line, or restore the file from version control.",
                    malformed);
        } catch (YAMLException malformed) {
            throw new PlanbookException(
                    file + ": this is no YAML: " + malformed.getMessage() + ". Restore the file from version control.",
                    malformed);
        }
    }

    private static TableShape shape(BookNode node) {
        Map<String, BookNode> map = node.map("table", "fingerprint", "columns");
        return new TableShape(
                node.in(map, "table").text(),
                node.in(map, "fingerprint").text(),
                node.in(map, "columns").texts());
    }

    private static PlanEntry plan(BookNode node, Map<String, TableShape> shapes) {
        Map<String, BookNode> map = node.map(
                "intent", "dialect", "parameters", "values", "vocabulary", "claims", "tables", "author", "recorded");
        BookNode intent = node.in(map, "intent");
        if (intent.text().isBlank()) {
            throw intent.wrong("an intent", "a blank text");
        }
        PlanKey key = new PlanKey(
                intent.text(),
                texts(map.get("parameters")),
                texts(map.get("values")),
                dialect(node.in(map, "dialect")),
                map.containsKey("vocabulary") ? node.in(map, "vocabulary").texts() : List.of());
        List<PlannedClaim> claims = new ArrayList<>();
        for (BookNode claim : node.in(map, "claims").list()) {
            claims.add(claim(claim, key));
        }
        if (claims.isEmpty()) {
            throw node.in(map, "claims").wrong("at least one claim", "none");
        }
        List<TableShape> tables = new ArrayList<>();
        texts(node.in(map, "tables"))
                .forEach((name, fingerprint) -> tables.add(
                        shapes.getOrDefault(name + " " + fingerprint, new TableShape(name, fingerprint, List.of()))));
        BookNode recorded = node.in(map, "recorded");
        Map<String, BookNode> then = recorded.map("at", "verdict", "model-calls", "tokens", "ms", "evidence", "seal");
        return new PlanEntry(
                key,
                claims,
                tables,
                node.in(map, "author").text(),
                moment(recorded.in(then, "at")),
                verdict(recorded.in(then, "verdict")),
                new Cost(
                        Math.toIntExact(Math.min(
                                Integer.MAX_VALUE,
                                recorded.in(then, "model-calls").whole())),
                        recorded.in(then, "tokens").whole(),
                        recorded.in(then, "ms").whole()),
                recorded.in(then, "evidence").texts(),
                then.containsKey("seal") ? recorded.in(then, "seal").text() : "");
    }

    private static PlannedClaim claim(BookNode node, PlanKey key) {
        Map<String, BookNode> map = node.map("claim", "sql", "expectation", "reading", "population");
        BookNode expectation = node.in(map, "expectation");
        try {
            for (String name : ExpectationReader.names(expectation.text())) {
                if (!key.parameters().containsKey(name)) {
                    throw expectation.wrong(
                            "one of the plan's parameters " + key.parameters().keySet(), ":" + name);
                }
            }
        } catch (IllegalArgumentException wrong) {
            throw expectation.because(wrong);
        }
        BookNode sql = node.in(map, "sql");
        if (sql.text().isBlank()) {
            throw sql.wrong("a query", "a blank text");
        }
        return new PlannedClaim(
                map.containsKey("claim") ? node.in(map, "claim").text() : key.intent(),
                sql.text(),
                expectation.text(),
                map.containsKey("reading") ? node.in(map, "reading").text() : "",
                map.containsKey("population") ? node.in(map, "population").text() : null);
    }

    private static SortedMap<String, String> texts(@Nullable BookNode node) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (node != null) {
            node.anyMap().forEach((name, value) -> texts.put(name, value.text()));
        }
        return texts;
    }

    private static Dialect dialect(BookNode node) {
        try {
            return Dialect.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw node.wrong("one of " + Arrays.toString(Dialect.values()), "\"" + node.text() + "\"");
        }
    }

    private static Verdict verdict(BookNode node) {
        return switch (node.text()) {
            case "PASS" -> Verdict.PASS;
            case "FAIL" -> Verdict.FAIL;
            default -> throw node.wrong("PASS or FAIL", "\"" + node.text() + "\"");
        };
    }

    private static Instant moment(BookNode node) {
        try {
            return Instant.parse(node.text());
        } catch (DateTimeException wrong) {
            throw node.wrong("a moment such as 2026-01-31T12:00:00Z", "\"" + node.text() + "\"");
        }
    }
}
