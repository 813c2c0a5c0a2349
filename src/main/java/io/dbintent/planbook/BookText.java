package io.dbintent.planbook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A book as YAML for review: always in the same order, SQL in blocks, nothing in it that does not matter. */
final class BookText {

    static final int FORMAT = 1;

    private static final String INTRODUCTION = "# Plans of dbintent: how each intent is decided. Review them like code,"
            + " and commit them.\n"
            + "# The verdict is computed from the rows of every run; write plans anew with"
            + " -Ddbintent.planbook=rerecord.\n";

    private BookText() {}

    static String of(BookContents book) {
        DumperOptions options = new DumperOptions();
        options.setSplitLines(false);
        options.setIndent(2);
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        StringWriter text = new StringWriter();
        text.write(INTRODUCTION);
        new Yaml(options).serialize(root(book), text);
        try {
            text.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Node root(BookContents book) {
        List<NodeTuple> root = new ArrayList<>();
        add(root, "format", plain(String.valueOf(FORMAT), Tag.INT));
        add(root, "test", text(book.test()));
        add(root, "plans", list(book.plans().values().stream().map(BookText::plan)));
        TreeSet<TableShape> shapes =
                new TreeSet<>(Comparator.comparing(TableShape::table).thenComparing(TableShape::fingerprint));
        book.plans().values().forEach(plan -> shapes.addAll(plan.tables()));
        add(root, "tables", list(shapes.stream().map(BookText::table)));
        return block(root);
    }

    private static Node plan(PlanEntry plan) {
        List<NodeTuple> map = new ArrayList<>();
        PlanKey key = plan.key();
        add(map, "intent", text(key.intent()));
        add(map, "dialect", text(key.dialect().name()));
        if (!key.parameters().isEmpty()) {
            add(map, "parameters", texts(key.parameters()));
        }
        if (!key.values().isEmpty()) {
            add(map, "values", texts(key.values()));
        }
        if (!key.vocabulary().isEmpty()) {
            add(map, "vocabulary", list(key.vocabulary().stream().map(BookText::text)));
        }
        add(map, "claims", list(plan.claims().stream().map(claim -> claim(claim, key))));
        List<NodeTuple> tables = new ArrayList<>();
        plan.tables().stream()
                .sorted(Comparator.comparing(TableShape::table))
                .forEach(table -> add(tables, table.table(), text(table.fingerprint())));
        add(map, "tables", block(tables));
        add(map, "author", text(plan.author()));
        add(map, "recorded", recorded(plan));
        return block(map);
    }

    private static Node claim(PlannedClaim claim, PlanKey key) {
        List<NodeTuple> map = new ArrayList<>();
        if (!claim.text().equals(key.intent())) {
            add(map, "claim", text(claim.text()));
        }
        add(map, "sql", sql(claim.sql()));
        add(map, "expectation", text(claim.expectation()));
        if (!claim.reading().isEmpty()) {
            add(map, "reading", text(claim.reading()));
        }
        if (claim.population() != null) {
            add(map, "population", sql(claim.population()));
        }
        return block(map);
    }

    private static Node recorded(PlanEntry plan) {
        List<NodeTuple> map = new ArrayList<>();
        add(map, "at", text(plan.at().toString()));
        add(map, "verdict", text(plan.verdict().name()));
        add(map, "model-calls", plain(String.valueOf(plan.cost().modelCalls()), Tag.INT));
        add(map, "tokens", plain(String.valueOf(plan.cost().tokens()), Tag.INT));
        add(map, "ms", plain(String.valueOf(plan.cost().millis()), Tag.INT));
        add(map, "evidence", list(plan.evidence().stream().map(BookText::text)));
        if (!plan.seal().isEmpty()) {
            add(map, "seal", text(plan.seal()));
        }
        return block(map);
    }

    private static Node table(TableShape shape) {
        List<NodeTuple> map = new ArrayList<>();
        add(map, "table", text(shape.table()));
        add(map, "fingerprint", text(shape.fingerprint()));
        add(map, "columns", list(shape.lines().stream().map(BookText::text)));
        return block(map);
    }

    private static Node texts(Map<String, String> texts) {
        List<NodeTuple> map = new ArrayList<>();
        texts.forEach((name, value) -> add(map, name, text(value)));
        return block(map);
    }

    private static void add(List<NodeTuple> map, String name, Node value) {
        map.add(new NodeTuple(text(name), value));
    }

    private static Node block(List<NodeTuple> tuples) {
        return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static Node list(Stream<Node> nodes) {
        List<Node> all = nodes.toList();
        return new SequenceNode(Tag.SEQ, all, all.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** Quoted only where YAML would read something else. */
    private static Node text(String value) {
        return new ScalarNode(Tag.STR, value, null, null, ScalarStyle.PLAIN);
    }

    private static Node plain(String value, Tag tag) {
        return new ScalarNode(tag, value, null, null, ScalarStyle.PLAIN);
    }

    private static Node sql(String value) {
        return new ScalarNode(Tag.STR, value, null, null, ScalarStyle.LITERAL);
    }
}
