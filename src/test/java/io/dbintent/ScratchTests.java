package io.dbintent;

import io.dbintent.intent.*;
import io.dbintent.llm.ScriptedChatModel;
import org.junit.jupiter.api.Test;

class ScratchTests {
    @Test
    void go() throws Exception {
        var m = ScriptedChatModel.saying(
                "{\"claims\":[{\"claim\":\"verify that John Doe is one of the agents\",\"sql\":\"SELECT id, name FROM agents WHERE name = 'John Doe'\",\"expectation\":{\"kind\":\"at_least_one_row\"},\"reading\":\"an agent named John Doe exists\"}]}",
                "{\"success\": true, \"reason\": \"found\"}");
        long t = System.nanoTime();
        try (var db = DbIntent.builder()
                .chatModel(m)
                .script("agents.sql")
                .set("author", "model")
                .set(
                        "knowledge.directory",
                        java.nio.file.Files.createTempDirectory("kn").toString())
                .open()) {
            System.out.println(db.tables());
            System.out.println((System.nanoTime() - t) / 1000000 + " ms to tables");
            var r = db.executeByIntent("verify that John Doe is one of the agents");
            System.out.println(r);
            System.out.println((System.nanoTime() - t) / 1000000 + " ms");
            m.then(q -> "SELECT * FROM agents WHERE name='Jon Doe'");
            try {
                db.executeByIntent("verify that Jon Doe is one of the agents");
            } catch (Throwable e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
