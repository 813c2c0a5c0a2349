package io.dbintent.cli;

import io.dbintent.config.Settings;
import io.dbintent.config.SettingsLoader;
import io.dbintent.config.Sources;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An engine whose answers the test writes; keeps what it was opened with and asked. */
final class Script implements Asker.Opening {

    private final Function<String, Answer> answers;
    final List<String> asked = new ArrayList<>();
    final List<Settings> opened = new ArrayList<>();
    final List<Boolean> learned = new ArrayList<>();
    boolean closed;

    Script(Function<String, Answer> answers) {
        this.answers = answers;
    }

    // JDK 17 leaves the nested annotation out of the record's class file, so that the constructor seems to forbid
    // nulls.
    @SuppressWarnings("NullAway")
    static Answer answer(Verdict verdict, ReasonCode code, List<Map<String, @Nullable Object>> rows) {
        return new Answer(
                "", verdict, code, "because", "SELECT 1", "at least one row", rows, false, "builtin", null, List.of());
    }

    static Answer pass() {
        return answer(Verdict.PASS, ReasonCode.PROVEN, List.of());
    }

    @Override
    public Asker open(Sources sources, boolean learn) {
        opened.add(SettingsLoader.load(sources));
        learned.add(learn);
        return new Asker() {
            @Override
            public Answer ask(String intent) {
                asked.add(intent);
                return answers.apply(intent);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
