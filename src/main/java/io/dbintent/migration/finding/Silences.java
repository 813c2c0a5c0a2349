package io.dbintent.migration.finding;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.Position;
import io.dbintent.migration.ddl.DdlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments of a script that silence rules: {@code -- dbintent:ignore DST02 the table was never used}. One counts for the
 * statement that it stands before, in, or behind on the same line.
 */
final class Silences {

    static final About ABOUT = About.of("UNK03", Severity.ERROR, "a silence that is refused")
            .because("Whoever reads the script later has to know why a risk was taken, and a code that no rule has"
                    + " silences nothing.")
            .fix("Write the rule's code and a reason: -- dbintent:ignore DST02 the table was never used.")
            .fires(io.dbintent.sql.Dialect.POSTGRESQL, "-- dbintent:ignore DST02\nDROP TABLE orders;")
            .silent(
                    io.dbintent.sql.Dialect.POSTGRESQL,
                    "-- dbintent:ignore DST02 the table was never used\nDROP TABLE orders;");

    private static final Pattern IGNORE = Pattern.compile("dbintent:ignore\\b[ \\t]*([^\\r\\n]*)");
    private static final Pattern CODES =
            Pattern.compile("([A-Z]{3}\\d{2}(?:[ \\t]*,[ \\t]*[A-Z]{3}\\d{2})*)[ \\t]*(.*)");

    static final About UNUSED = About.of("UNK04", Severity.NOTICE, "a silence that silences nothing")
            .because(
                    "The risk is gone from the statement, or never was there; a silence that stays behind hides the next"
                            + " one.")
            .fix("Take the comment out.")
            .fires(
                    io.dbintent.sql.Dialect.POSTGRESQL,
                    "-- dbintent:ignore DST02 the table was never used\nCREATE TABLE orders (id bigint PRIMARY KEY);")
            .silent(
                    io.dbintent.sql.Dialect.POSTGRESQL,
                    "-- dbintent:ignore DST02 the table was never used\nDROP TABLE orders;");

    private record Placed(int statement, Silence silence, Position position) {}

    private final List<Placed> placed = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();

    private Silences() {}

    static Silences of(Walk walk, Set<String> codes) {
        DdlScript script = walk.script();
        Part part = walk.part();
        String text = walk.original();
        Silences silences = new Silences();
        List<DdlStatement> statements = script.statements();
        for (Lexeme lexeme : Lexeme.all(text, script.server().isMySqlFamily())) {
            if (lexeme.kind() == Lexeme.Kind.COMMENT) {
                Matcher matcher = IGNORE.matcher(lexeme.text());
                if (matcher.find()) {
                    int line = lineOf(text, lexeme.start());
                    int column = lexeme.start() - text.lastIndexOf('\n', lexeme.start());
                    Position position = new Position(lexeme.start(), line, column);
                    silences.read(matcher.group(1), statement(statements, text, lexeme), position, part, codes);
                }
            }
        }
        return silences;
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static int statement(List<DdlStatement> statements, String text, Lexeme comment) {
        int found = statements.size();
        for (int i = statements.size() - 1; i >= 0; i--) {
            DdlStatement statement = statements.get(i);
            int end = statement.position().offset() + statement.text().length();
            boolean behind = comment.start() >= end
                    && text.substring(Math.min(end, comment.start()), comment.start())
                                    .indexOf('\n')
                            < 0;
            if (comment.start() < end || behind) {
                found = i;
            }
        }
        return found;
    }

    private void read(String words, int statement, Position position, Part part, Set<String> codes) {
        Matcher matcher = CODES.matcher(words.replaceAll("\\*/\\s*$", "").strip());
        if (!matcher.matches() || matcher.group(2).isBlank()) {
            refuse(
                    statement,
                    position,
                    part,
                    "The silence '" + words.strip() + "' has no " + (matcher.matches() ? "reason" : "code")
                            + ", and silences nothing.");
            return;
        }
        for (String code : matcher.group(1).split("[ \\t]*,[ \\t]*", -1)) {
            if (codes.contains(code)) {
                placed.add(
                        new Placed(statement, new Silence(code, matcher.group(2).strip()), position));
            } else {
                refuse(
                        statement,
                        position,
                        part,
                        "No rule has the code " + code + ", and the silence silences nothing.");
            }
        }
    }

    private void refuse(int statement, Position position, Part part, String reason) {
        refused.add(new Finding(
                ABOUT.code(), ABOUT.severity(), part, statement, position, reason, ABOUT.fix(), null, null));
    }

    List<Finding> refused() {
        return refused;
    }

    /** Silences of rules that were asked and found nothing there. */
    List<Finding> unused(List<Finding> found, Set<String> asked, Part part) {
        return placed.stream()
                .filter(p -> asked.contains(p.silence().code()))
                .filter(p -> found.stream().noneMatch(finding -> finding.part() == part && covers(p, finding)))
                .map(p -> new Finding(
                        UNUSED.code(),
                        UNUSED.severity(),
                        part,
                        p.statement(),
                        p.position(),
                        "The silence of " + p.silence().code() + " silences nothing here.",
                        UNUSED.fix(),
                        null,
                        null))
                .toList();
    }

    private static boolean covers(Placed placed, Finding finding) {
        return placed.statement() == finding.statement()
                && placed.silence().code().equals(finding.code());
    }

    Optional<Silence> covering(Finding finding) {
        return placed.stream()
                .filter(p -> covers(p, finding))
                .map(Placed::silence)
                .findFirst();
    }
}
