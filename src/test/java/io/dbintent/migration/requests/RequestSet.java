package io.dbintent.migration.requests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** Requests and the schemas that they are about; what they are is said in the README beside them. */
enum RequestSet {
    /** Written before the code that it measures. */
    FIRST("requests", ""),
    /** Written later over other schemas, without seeing the code. */
    COLD("cold", "cold/");

    private final String figures;
    private final String folder;

    RequestSet(String figures, String folder) {
        this.figures = figures;
        this.folder = folder;
    }

    /** What the names of its figures begin with. */
    String figures() {
        return figures;
    }

    boolean isThere() {
        return RequestSet.class.getResource(folder + "requests.yaml") != null;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Object one : (List<?>) new Yaml().load(text("requests.yaml"))) {
            entries.add(new Entry(Entry.map(one)));
        }
        return entries;
    }

    String text(String file) {
        try (InputStream in = RequestSet.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + folder + file + " beside the change requests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the test resource " + folder + file, e);
        }
    }
}
