package io.dbintent.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.llm.ReplyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model's reply to the request for a draft, read tolerantly. */
sealed interface DraftReply {

    /** Both scripts. */
    record Scripts(String up, String down, String explanation) implements DraftReply {}

    /** The model says that it cannot be done. */
    record Declined(String why) implements DraftReply {}

    /** Empty if nothing usable is in the text, or several answers that differ. */
    static Optional<DraftReply> read(String reply) {
        List<DraftReply> offered = ReplyReader.objects(reply).stream()
                .map(DraftReply::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return offered.size() > 1
                ? Optional.empty()
                : ReplyReader.json(reply, "up_sql", "up", "refused").flatMap(DraftReply::of);
    }

    private static Optional<DraftReply> of(JsonNode node) {
        String up = sql(node.has("up_sql") ? node.path("up_sql") : node.path("up"));
        String down = sql(node.has("down_sql") ? node.path("down_sql") : node.path("down"));
        String why = node.path("refused").asText("");
        if (up.isBlank() == why.isBlank()) {
            // Neither, or a draft that its author says cannot be made.
            return Optional.empty();
        }
        return Optional.of(
                up.isBlank()
                        ? new Declined(why)
                        : new Scripts(up, down, node.path("explanation").asText("")));
    }

    /** A script, or a list of statements. */
    private static String sql(JsonNode node) {
        if (node.isArray()) {
            List<String> statements = new ArrayList<>();
            node.forEach(
                    statement -> statements.add(statement.asText("").strip().replaceAll(";\\s*$", "")));
            return String.join("\n;\n", statements);
        }
        return node.asText("").strip();
    }
}
