package io.dbintent.migration.finding;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.WrittenChange;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.simulate.Simulated;
import io.dbintent.migration.simulate.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A script, step by step. */
final class Walk {

    private final String original;
    private final DdlScript script;
    private final SchemaDefinition start;
    private final boolean complete;
    private final Part part;
    private @Nullable SchemaDefinition intended;
    private boolean decided = true;
    private final List<Step> steps = new ArrayList<>();
    private final ScriptSchema end;

    private Walk(String original, DdlScript script, ScriptSchema from, boolean complete, Part part) {
        this.original = original;
        this.script = script;
        this.start = from.schema();
        this.complete = complete;
        this.part = part;
        ScriptSchema state = from;
        for (DdlStatement statement : script.statements()) {
            ScriptSchema before = state;
            for (WrittenChange written : statement.changes()) {
                steps.add(new Step(this, steps.size(), statement, written, state));
                state = state.after(written.change());
            }
            state = complete ? simulated(before, state, statement) : state;
        }
        this.end = state;
    }

    /** What the server would have after the statement, where that can be told; else what its words say. */
    private ScriptSchema simulated(ScriptSchema before, ScriptSchema told, DdlStatement statement) {
        DdlScript alone = new DdlScript(script.text(), script.server(), List.of(statement));
        Simulated result = new Simulation(script.server()).run(before.schema(), alone);
        decided &= result.isDecided();
        return result.isDecided()
                ? new ScriptSchema(script.server(), result.after(), told.partial(), told.created(), told.touched())
                : told;
    }

    /**
     * Reads a script and goes through it.
     *
     * @param complete whether {@code start} is all there is, not only what happens to be known
     */
    static Walk of(String sql, ServerKind server, SchemaDefinition start, boolean complete, Part part) {
        DdlScript script = DdlReader.of(server).read(Comments.blanked(sql, server));
        return new Walk(sql, script, ScriptSchema.of(server, start), complete, part);
    }

    /** The same with the schema that it is meant to lead to, where that is known. */
    Walk meantFor(@Nullable SchemaDefinition after) {
        this.intended = after;
        return this;
    }

    /** True if what the server would have after the script can be told. */
    boolean decided() {
        return complete && decided;
    }

    /** The schema that the script is meant to lead to; null if nobody said. */
    @Nullable
    SchemaDefinition intended() {
        return intended;
    }

    /** The script as it was given, comments and all; offsets are those of {@link #script()}. */
    String original() {
        return original;
    }

    DdlScript script() {
        return script;
    }

    ServerKind server() {
        return script.server();
    }

    Part part() {
        return part;
    }

    SchemaDefinition start() {
        return start;
    }

    /** What is known after the last step. */
    ScriptSchema end() {
        return end;
    }

    boolean complete() {
        return complete;
    }

    List<Step> steps() {
        return steps;
    }

    /** The steps of one kind of change, in order. */
    <T extends SchemaChange> Stream<T> changes(Class<T> kind) {
        return steps.stream().map(Step::change).filter(kind::isInstance).map(kind::cast);
    }

    /** The changes of the same statement. */
    List<Step> sameStatement(Step step) {
        return steps.stream()
                .filter(other -> other.statement().index() == step.statement().index())
                .toList();
    }
}
