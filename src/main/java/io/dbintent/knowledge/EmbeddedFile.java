package io.dbintent.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the embedded store: a line of JSON for each document, ordered by id, with its vector in base64
 * (big-endian floats). Two processes may write it in turn; each keeps what the other wrote.
 */
final class EmbeddedFile {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);

    private final Path file;
    private final SharedFile shared;

    EmbeddedFile(Path directory, String collection, String embeddingModel) {
        Path folder = IndexFolder.in(directory);
        String name = collection + "." + embeddingModel.replaceAll("[^A-Za-z0-9._-]", "-") + ".jsonl";
        this.file = folder.resolve(name);
        this.shared = new SharedFile(folder, name, folder);
    }

    Map<String, KnowledgeStore.Embedded> read() {
        return parse(shared.readLines());
    }

    /** Writes documents over those in the file and removes others from it. */
    void merge(List<KnowledgeStore.Embedded> written, Collection<String> deleted) {
        shared.change(lines -> {
            Map<String, KnowledgeStore.Embedded> all = parse(lines);
            deleted.forEach(all::remove);
            written.forEach(embedded -> all.put(embedded.document().id(), embedded));
            StringBuilder text = new StringBuilder();
            all.values().forEach(embedded -> text.append(line(embedded)).append('\n'));
            return text.toString();
        });
    }

    private Map<String, KnowledgeStore.Embedded> parse(List<String> lines) {
        Map<String, KnowledgeStore.Embedded> documents = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                KnowledgeStore.Embedded embedded = embedded(lines.get(i));
                documents.put(embedded.document().id(), embedded);
            } catch (JsonProcessingException e) {
                leaveOut(i, e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                leaveOut(i, String.valueOf(e.getMessage()));
            }
        }
        return documents;
    }

    private void leaveOut(int line, String reason) {
        LOG.warn(
                "Line {} of {} is no document of dbintent ({}). It is left out and made anew.", line + 1, file, reason);
    }

    private static String line(KnowledgeStore.Embedded embedded) {
        Document document = embedded.document();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", document.id());
        line.put("metadata", document.metadata());
        line.put("text", document.text());
        line.put("vector", encode(embedded.vector()));
        return Json.write(line);
    }

    private static KnowledgeStore.Embedded embedded(String line) throws JsonProcessingException {
        JsonNode node = Json.read(line);
        Map<String, Object> metadata = new TreeMap<>();
        node.path("metadata").properties().forEach(entry -> metadata.put(entry.getKey(), scalar(entry.getValue())));
        String id = node.path("id").asText();
        Vector vector = decode(node.path("vector").asText());
        if (id.isEmpty() || vector.size() == 0) {
            throw new IllegalArgumentException("expected an object with id, metadata, text and vector");
        }
        return new KnowledgeStore.Embedded(new Document(id, node.path("text").asText(), metadata), vector);
    }

    private static Object scalar(JsonNode value) {
        return value.isIntegralNumber() ? (Object) value.intValue() : value.asText();
    }

    private static String encode(Vector vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.size() * Float.BYTES);
        bytes.asFloatBuffer().put(vector.values());
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Vector decode(String base64) {
        FloatBuffer floats = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).asFloatBuffer();
        float[] values = new float[floats.remaining()];
        floats.get(values);
        return Vector.of(values);
    }
}
