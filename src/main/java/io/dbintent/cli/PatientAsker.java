package io.dbintent.cli;

import io.dbintent.config.ConfigurationException;
import io.dbintent.config.Sources;
import io.dbintent.language.VocabularyException;
import io.dbintent.plan.ReasonCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into an answer, that of opening included; only an unusable configuration is thrown. */
final class PatientAsker implements Asker {

    private static final Logger LOG = LoggerFactory.getLogger(PatientAsker.class);

    private final Asker asker;

    private PatientAsker(Asker asker) {
        this.asker = asker;
    }

    static Asker open(Asker.Opening opening, Sources sources, boolean learn) {
        try {
            return new PatientAsker(opening.open(sources, learn));
        } catch (ConfigurationException unusable) {
            throw unusable;
        } catch (RuntimeException failed) {
            return new NeverOpened(answerTo(failed));
        }
    }

    @Override
    public Answer ask(String intent) {
        try {
            return asker.ask(intent);
        } catch (ConfigurationException | VocabularyException unusable) {
            throw unusable;
        } catch (RuntimeException | StackOverflowError failed) {
            return answerTo(failed);
        }
    }

    @Override
    public void close() {
        asker.close();
    }

    private static Answer answerTo(Throwable failed) {
        Answer answer = Answer.brokenOff(failed);
        if (answer.reasonCode() == ReasonCode.UNEXPECTED_ERROR) {
            LOG.warn("The intent could not be decided.", failed);
        }
        return answer;
    }

    /** Gives every intent the reason why nothing could be opened. */
    private record NeverOpened(Answer answer) implements Asker {
        @Override
        public Answer ask(String intent) {
            return answer;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
