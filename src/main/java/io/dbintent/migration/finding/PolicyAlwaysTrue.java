package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.RoutineChange;

/** A policy that forbids nothing. */
final class PolicyAlwaysTrue implements Rule {

    private static final About ABOUT = About.of("SEC07", WARNING, "a policy that is always true")
            .because("USING (true) lets every row through: the table looks protected and is not.")
            .fix("Write the condition that says whose rows these are.")
            .fires(POSTGRESQL, "CREATE POLICY p ON users USING (true);")
            .silent(POSTGRESQL, "CREATE POLICY p ON users USING (owner = current_user);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof RoutineChange routine && routine.kind().equals("POLICY")) {
            Sql sql = Sql.of(step.written().text(), step);
            for (int i = 0; i < sql.size(); i++) {
                boolean condition = sql.is(i, "USING", "(") || sql.is(i, "CHECK", "(");
                if (condition && ConstantCondition.isTrue(sql.from(i + 2))) {
                    notes.add(step, "Policy " + routine.routine().name() + " lets every row through.");
                    return;
                }
            }
        }
    }
}
