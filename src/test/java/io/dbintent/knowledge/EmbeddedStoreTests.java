package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded store")
class EmbeddedStoreTests extends KnowledgeStoreContract {

    private final Path directory;

    EmbeddedStoreTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    KnowledgeStore store() {
        return store(MODEL);
    }

    private EmbeddedStore store(String model) {
        return new EmbeddedStore(new EmbeddedFile(directory, "db_context", model));
    }

    @Test
    @DisplayName("keeps vectors of two models in two files")
    void twoModels() {
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(new KnowledgeStore.Embedded(schemaDocument("schema_1", "shop", "a"), vector(1, 0))));
        }
        try (KnowledgeStore store = store("other/model")) {
            assertThat(store.count()).isZero();
            store.upsert(List.of(new KnowledgeStore.Embedded(schemaDocument("schema_1", "shop", "a"), vector(1))));
        }
        assertThat(directory.resolve(".index").toFile().list())
                .contains("db_context.test-model.jsonl", "db_context.other-model.jsonl");
    }

    @Test
    @DisplayName("writes a line of JSON for each document")
    void readable() throws IOException {
        try (KnowledgeStore store = store()) {
            store.upsert(List.of(new KnowledgeStore.Embedded(schemaDocument("schema_1", "shop", "a"), vector(1, 0))));
        }
        assertThat(Files.readAllLines(directory.resolve(".index/db_context.test-model.jsonl")))
                .singleElement()
                .asString()
                .startsWith(
                        "{\"id\":\"schema_1\",\"metadata\":{\"database\":\"shop\",\"has_relationships\":\"true\",\"hash\":")
                .endsWith(",\"text\":\"a\",\"vector\":\"P4AAAAAAAAA=\"}");
    }

    @Test
    @DisplayName("says what to do where it cannot write")
    void cannotWrite() throws IOException {
        Files.writeString(directory.resolve(".index"), "a file where the folder should be");
        KnowledgeStore store = store();

        assertThatThrownBy(() -> {
                    store.upsert(List.of(
                            new KnowledgeStore.Embedded(schemaDocument("schema_1", "shop", "a"), vector(1, 0))));
                    store.flush();
                })
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(".index")
                .hasMessageContaining("cannot be")
                .hasCauseInstanceOf(IOException.class);
    }
}
