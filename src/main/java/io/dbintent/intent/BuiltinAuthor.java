package io.dbintent.intent;

import io.dbintent.language.Reading;
import java.util.Optional;

/** The built-in engine as the author of a plan. */
final class BuiltinAuthor implements PlanAuthor {

    private final BuiltinEngines engines;
    private final IntentListener listener;

    BuiltinAuthor(BuiltinEngines engines, IntentListener listener) {
        this.engines = engines;
        this.listener = listener;
    }

    @Override
    public boolean learnsFromFailure() {
        return false;
    }

    @Override
    public Authored write(Assignment assignment) {
        Reading reading = engines.read(assignment.intent().text(), assignment.schema(), assignment.dialect());
        engines.takeNews().forEach(news -> listener.on(new IntentEvent.Noticed(assignment.run(), news)));
        if (reading instanceof Reading.Understood understood) {
            return new Authored.Written(understood.plan());
        }
        Reading.NotUnderstood not = (Reading.NotUnderstood) reading;
        Optional<String> guess = not.guess();
        return new Authored.Abstained(not.explanation()
                + guess.map(words -> " Nearest reading: " + words + ".").orElse(""));
    }
}
