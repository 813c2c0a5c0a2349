package io.dbintent.planbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a book's file that knows its line. */
final class BookNode {

    private final String file;
    private final Node node;

    BookNode(String file, Node node) {
        this.file = file;
        this.node = node;
        if (node.getAnchor() != null) {
            throw wrong("plain values", "the anchor &" + node.getAnchor());
        }
    }

    /** The parts of a mapping with these keys and no others. */
    Map<String, BookNode> map(String... allowed) {
        Map<String, BookNode> map = anyMap();
        map.forEach((name, value) -> {
            if (!Arrays.asList(allowed).contains(name)) {
                throw value.wrong("one of the keys " + String.join(", ", allowed), "\"" + name + "\"");
            }
        });
        return map;
    }

    Map<String, BookNode> anyMap() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("keys with values", kind());
        }
        Map<String, BookNode> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            BookNode key = new BookNode(file, tuple.getKeyNode());
            if (map.put(key.text(), new BookNode(file, tuple.getValueNode())) != null) {
                throw key.wrong("each key once", "\"" + key.text() + "\" again");
            }
        }
        return map;
    }

    /** A part that must be there. */
    BookNode in(Map<String, BookNode> map, String name) {
        BookNode found = map.get(name);
        if (found == null) {
            throw wrong("the key " + name, map.keySet().toString());
        }
        return found;
    }

    List<BookNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list", kind());
        }
        List<BookNode> list = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            list.add(new BookNode(file, item));
        }
        return list;
    }

    List<String> texts() {
        return list().stream().map(BookNode::text).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("a text", kind());
        }
        return scalar.getValue();
    }

    long whole() {
        String text = text();
        if (!text.matches("\\d{1,15}")) {
            throw wrong("a whole number", "\"" + text + "\"");
        }
        return Long.parseLong(text);
    }

    private String kind() {
        return node instanceof MappingNode ? "keys with values" : node instanceof SequenceNode ? "a list" : "a text";
    }

    PlanbookException wrong(String expected, String got) {
        return new PlanbookException(
                place() + ": expected " + expected + ", got " + got
                        + ". Mend the line, or restore the file from version control.",
                null);
    }

    PlanbookException because(IllegalArgumentException wrong) {
        return new PlanbookException(
                place() + ": " + wrong.getMessage() + ". Mend the line, or restore the file from version control.",
                wrong);
    }

    private String place() {
        return file + " line " + (node.getStartMark().getLine() + 1);
    }
}
