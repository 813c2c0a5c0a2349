package io.dbintent.cli;

import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Puts questions to an asker, writes each answer, and remembers what the exit status has to say. */
final class Questions {

    private final Asker asker;
    private boolean anyFailed;
    private boolean anyUnavailable;
    private boolean anyUndecided;

    Questions(Asker asker) {
        this.asker = asker;
    }

    /** One question. */
    void ask(String intent, AnswerWriter out) throws IOException {
        answer(new BatchLine.Question(null, intent), out);
    }

    /** Every line of a file, in order, one answer each. */
    void askAll(Path batch, AnswerWriter out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(batch))) {
            for (BatchLine line = BatchLine.next(in); line != null; line = BatchLine.next(in)) {
                answer(line, out);
            }
        }
    }

    /** Every line of a file into another, which appears only when it is complete. */
    void askAll(Path batch, Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        Path directory = whole.getParent();
        if (directory == null) {
            throw new IOException(target + " is a directory.");
        }
        Path partial = directory.resolve(
                whole.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
        try {
            try (AnswerWriter out = new AnswerWriter(Files.newOutputStream(partial))) {
                askAll(batch, out);
            }
            move(partial, whole);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** A failure is certain and comes first; then what nobody could decide because something was down. */
    ExitCode exitCode() {
        if (anyFailed) {
            return ExitCode.NOT_ALL_PASS;
        }
        if (anyUnavailable) {
            return ExitCode.ENVIRONMENT;
        }
        return anyUndecided ? ExitCode.NOT_ALL_PASS : ExitCode.ALL_PASS;
    }

    private void answer(BatchLine line, AnswerWriter out) throws IOException {
        long start = System.nanoTime();
        Answer answer = answerTo(line);
        long millis = (System.nanoTime() - start) / 1_000_000;
        anyFailed |= answer.verdict() == Verdict.FAIL;
        anyUndecided |= answer.verdict() == Verdict.INCONCLUSIVE;
        anyUnavailable |= unavailable(answer);
        out.write(line.id(), intentOf(line), answer, millis);
    }

    private Answer answerTo(BatchLine line) {
        if (line instanceof BatchLine.Question question) {
            return asker.ask(question.intent());
        }
        BatchLine.Unreadable unreadable = (BatchLine.Unreadable) line;
        return Answer.undecided(ReasonCode.INPUT_UNREADABLE, unreadable.problem());
    }

    private static @Nullable String intentOf(BatchLine line) {
        return line instanceof BatchLine.Question question ? question.intent() : null;
    }

    private static boolean unavailable(Answer answer) {
        return switch (answer.reasonCode()) {
            case DATABASE_UNAVAILABLE, MODEL_UNAVAILABLE, KNOWLEDGE_UNAVAILABLE -> true;
            default -> false;
        };
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
