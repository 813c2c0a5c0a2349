package io.dbintent.intent;

import io.dbintent.language.Reading;
import java.util.Optional;

/** The built-in engine as the author of a plan. */
final class BuiltinAuthor implements PlanAuthor {

    private final BuiltinEngines engines;

    BuiltinAuthor(BuiltinEngines engines) {
        this.engines = engines;
    }

    @Override
    public boolean learnsFromFailure() {
        return false;
    }

    @Override
    public Authored write(Assignment assignment) {
        Reading reading = engines.read(assignment.intent().text(), assignment.schema(), assignment.dialect());
        if (reading instanceof Reading.Understood understood) {
            return new Authored.Written(understood.plan());
        }
        Reading.NotUnderstood not = (Reading.NotUnderstood) reading;
        Optional<String> guess = not.guess();
        return new Authored.Abstained(not.explanation()
                + guess.map(words -> " Nearest reading: " + words + ".").orElse(""));
    }
}
