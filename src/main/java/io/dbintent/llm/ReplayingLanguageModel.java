package io.dbintent.llm;

import io.dbintent.llm.ModelException.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Gives the replies that were recorded, and asks nobody. */
final class ReplayingLanguageModel implements LanguageModel {

    private static final Usage NOTHING = new Usage(0, 0, BigDecimal.ZERO);

    private final String name;
    private final boolean remote;
    private final ReplyFolder folder;
    private final Secrets secrets;

    /** @param remote as the model that is not asked, since prompts differ by it */
    ReplayingLanguageModel(String name, boolean remote, ReplySettings settings) {
        this.name = name;
        this.remote = remote;
        this.folder = new ReplyFolder(settings.directory());
        this.secrets = new Secrets(settings.secrets());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean remote() {
        return remote;
    }

    @Override
    public Reply ask(Prompt prompt) {
        long start = System.nanoTime();
        Prompt stripped = RecordingLanguageModel.stripped(prompt, secrets);
        Exchange exchange = folder.find(stripped).orElseThrow(() -> missing(stripped));
        return new Reply(exchange.reply(), NOTHING, Duration.ofNanos(System.nanoTime() - start), exchange.truncated());
    }

    private ModelException missing(Prompt prompt) {
        String got = folder.closest(prompt)
                .map(neighbour -> "none; the closest is " + neighbour.file().getFileName() + ", " + neighbour.percent()
                        + " % alike: " + difference(neighbour.prompt(), prompt))
                .orElse("none, and the folder has no other");
        return new ModelException(
                Kind.CONFIGURATION,
                Failures.message(
                        "No reply is recorded for the prompt " + prompt.purpose() + " with the hash "
                                + Exchange.hash(prompt) + ".",
                        folder.file(prompt).toString(),
                        "a reply that was recorded, since dbintent.model.replies is replay",
                        got,
                        "Record it, with the model within reach: DBINTENT_MODEL_REPLIES=record ./mvnw test"),
                null);
    }

    /** The first line that was recorded otherwise. */
    private static String difference(Prompt recorded, Prompt asked) {
        if (!recorded.purpose().equals(asked.purpose())) {
            return "its purpose is " + recorded.purpose();
        }
        boolean sameSystem = recorded.system().equals(asked.system());
        List<String> was =
                (sameSystem ? recorded.user() : recorded.system()).lines().toList();
        List<String> is = (sameSystem ? asked.user() : asked.system()).lines().toList();
        int line = 0;
        while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
            line++;
        }
        return (sameSystem ? "user" : "system") + " line " + (line + 1) + " was " + quoted(was, line) + " and is "
                + quoted(is, line);
    }

    private static String quoted(List<String> lines, int line) {
        return line < lines.size() ? "\"" + Excerpt.of(lines.get(line), null) + "\"" : "not there";
    }
}
