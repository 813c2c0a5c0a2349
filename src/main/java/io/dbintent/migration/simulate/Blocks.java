package io.dbintent.migration.simulate;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.Token;
import io.dbintent.migration.ddl.Tokenizer;
import io.dbintent.migration.ddl.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the procedural parts of a script against the schema: variables, prepared statements, procedures and anonymous
 * blocks with IF. Where a condition is not known both ways are gone; if they end alike, that is the answer.
 */
final class Blocks {

    private static final Set<String> SKIPPED = Set.of(
            "DEALLOCATE", "PERFORM", "OPEN", "CLOSE", "FETCH", "LEAVE", "ITERATE", "RETURN", "EXIT", "NULL", "COMMIT");

    private final Workspace work;
    private final DdlReader reader;
    private final Simulation simulation;
    private final BlockExpressions expressions;
    private final Map<String, @Nullable Object> prepared = new HashMap<>();
    private final Map<String, RoutineChange.Create> procedures = new HashMap<>();
    private int depth;

    Blocks(Workspace work, DdlReader reader, Simulation simulation, Simulation.Rows rows) {
        this.work = work;
        this.reader = reader;
        this.simulation = simulation;
        this.expressions = new BlockExpressions(work, rows);
    }

    void remember(RoutineChange change) {
        if (change instanceof RoutineChange.Create create && create.kind().equals("PROCEDURE")) {
            procedures.put(create.routine().name().toLowerCase(Locale.ROOT), create);
        }
    }

    /** Runs one statement that is a block, a call, or works with variables. */
    void run(String text) {
        if (depth > 8) {
            throw new UndecidedException("Blocks call one another too deeply.");
        }
        depth++;
        try {
            List<Token> tokens = Tokenizer.tokens(text, reader.server());
            new BlockRun(this, tokens, text).statement(0, true);
        } catch (UnreadableException e) {
            throw new UndecidedException(String.valueOf(e.getMessage()));
        } finally {
            depth--;
        }
    }

    BlockExpressions expressions() {
        return expressions;
    }

    boolean mysql() {
        return work.mysql();
    }

    boolean isSkipped(String keyword) {
        return SKIPPED.contains(keyword);
    }

    void prepare(String name, @Nullable Object text) {
        prepared.put(name.toLowerCase(Locale.ROOT), text);
    }

    void execute(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (!prepared.containsKey(key)) {
            throw new RefusedException("There is no prepared statement " + name + ".");
        }
        executeText(prepared.get(key));
    }

    /** Runs text that was put together while the block ran. */
    void executeText(@Nullable Object text) {
        if (text instanceof BlockFunctions.Either either) {
            both(() -> executeText(either.yes()), () -> executeText(either.no()));
        } else if (text instanceof String sql) {
            source(sql);
        } else {
            throw new UndecidedException("The text of a prepared statement is not known.");
        }
    }

    /** Runs two ways from the same schema; they must end alike. */
    void both(Runnable yes, Runnable no) {
        SchemaDefinition before = work.schema();
        Map<String, @Nullable Object> variables = new HashMap<>(expressions.variables());
        yes.run();
        SchemaDefinition one = work.schema();
        work.schema(before);
        expressions.variables().clear();
        expressions.variables().putAll(variables);
        no.run();
        boolean alike = SchemaComparison.differences(
                        one, work.schema(), reader.server(), SchemaComparison.Texts.COMPARED)
                .isEmpty();
        if (!alike) {
            throw new UndecidedException("What happens depends on rows, or on a condition that is not understood.");
        }
    }

    /** Runs plain SQL of a block. */
    void source(String sql) {
        for (DdlStatement statement : reader.read(sql).statements()) {
            simulation.apply(work, this, statement);
        }
    }

    /** One of the script, else one that the schema has. */
    private RoutineDefinition procedure(String name) {
        RoutineChange.Create created = procedures.get(name.toLowerCase(Locale.ROOT));
        if (created != null) {
            return created.definition();
        }
        return work.schema().routines().stream()
                .filter(routine -> routine.kind().equals("PROCEDURE")
                        && routine.name().name().equalsIgnoreCase(name)
                        && work.mysql())
                .findFirst()
                .orElseThrow(() -> new UndecidedException(
                        "Procedure " + name + " is part of neither the script nor" + " the schema."));
    }

    void call(String name, List<@Nullable Object> arguments) {
        RoutineDefinition procedure = procedure(name);
        List<String> parameters = new ArrayList<>();
        for (String parameter : procedure.signature().split(",(?![^(]*\\))", -1)) {
            String plain = parameter.strip().replaceFirst("(?i)^(IN|OUT|INOUT)\\s+", "");
            if (!plain.isEmpty()) {
                parameters.add(plain.split("\\s+", 2)[0].replace("`", "").toLowerCase(Locale.ROOT));
            }
        }
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            expressions.variables().put(parameters.get(i), arguments.get(i));
        }
        String body = procedure.text();
        int begin = body.toUpperCase(Locale.ROOT).indexOf("BEGIN");
        if (begin < 0) {
            throw new UndecidedException("Procedure " + name + " has no block.");
        }
        run(body.substring(begin));
    }
}
