package io.dbintent.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dbintent.plan.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers as lines of JSON, in UTF-8 whatever the locale. */
final class AnswerWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Writer out;

    AnswerWriter(OutputStream out) {
        // Half a surrogate pair becomes a question mark here, where the generator would throw.
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * Writes one line and flushes it.
     *
     * @param id as it came; null if none did
     * @param intent null if there was none to be read
     */
    void write(@Nullable JsonNode id, @Nullable String intent, Answer answer, long millis) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("id");
            json.writeTree(id);
            json.writeStringField("intent", intent);
            write(json, answer);
            json.writeStringField("author", answer.author());
            json.writeNumberField("ms", millis);
            if (answer.error() != null) {
                json.writeStringField("error", answer.error());
            }
            if (!answer.claims().isEmpty()) {
                json.writeArrayFieldStart("claims");
                for (Answer claim : answer.claims()) {
                    json.writeStartObject();
                    json.writeStringField("claim", claim.text());
                    write(json, claim);
                    if (claim.error() != null) {
                        json.writeStringField("error", claim.error());
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        json.writeStringField("verdict", answer.verdict().name());
        json.writeBooleanField("success", answer.verdict() == Verdict.PASS);
        json.writeStringField("reason", answer.reason());
        json.writeStringField("reasonCode", answer.reasonCode().name());
        json.writeStringField("sql", answer.sql());
        json.writeStringField("expectation", answer.expectation());
        json.writeNumberField("rowCount", answer.rows().size());
        if (answer.truncated()) {
            json.writeBooleanField("truncated", true);
        }
        json.writeArrayFieldStart("rows");
        for (Map<String, @Nullable Object> row : answer.rows()) {
            json.writeStartObject();
            for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
                json.writeFieldName(cell.getKey());
                write(json, cell.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, @Nullable Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (cell instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (cell instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (cell instanceof Double || cell instanceof Float) {
            writeFloating(json, (Number) cell);
        } else if (cell instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (cell instanceof byte[] bytes) {
            json.writeBinary(bytes);
        } else if (cell instanceof LocalTime time) {
            json.writeString(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
        } else if (cell instanceof LocalDateTime time) {
            json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
        } else if (cell instanceof OffsetDateTime time) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } else if (cell instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            json.writeString(cell.toString());
        }
    }

    /** JSON has no infinities and no NaN; they are written as text. */
    private static void writeFloating(JsonGenerator json, Number number) throws IOException {
        if (Double.isFinite(number.doubleValue())) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(number.toString());
        }
    }
}
