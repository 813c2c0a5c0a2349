package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.ViewChange;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.simulate.StepOutcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Applies scripts to a schema as a server of one kind and version would, without one. */
public final class Simulation {

    /** What is known of the rows in the tables. */
    public enum Rows {
        /** Nothing: what depends on them is not decided. */
        UNKNOWN,
        /** All tables are empty, as in a schema that was just built. */
        NONE
    }

    private final ServerKind server;
    private final DdlReader reader;
    private final Rows rows;

    /** A simulation that knows nothing about rows. */
    public Simulation(ServerKind server) {
        this(DdlReader.of(server), Rows.UNKNOWN);
    }

    /** A simulation that reads further text, such as that of prepared statements, with {@code reader}. */
    public Simulation(DdlReader reader, Rows rows) {
        this.server = reader.server();
        this.reader = reader;
        this.rows = rows;
    }

    /** Reads a script and applies it. */
    public Simulated run(SchemaDefinition before, String script) {
        return run(before, reader.read(script));
    }

    /** Applies a script statement by statement; stops at the first one that the server would refuse. */
    public Simulated run(SchemaDefinition before, DdlScript script) {
        Workspace work = new Workspace(server, before, rows == Rows.NONE);
        Blocks blocks = new Blocks(work, reader, this, rows);
        List<StepOutcome> steps = new ArrayList<>();
        for (DdlStatement statement : script.statements()) {
            SchemaDefinition earlier = work.schema();
            try {
                apply(work, blocks, statement);
                steps.add(new StepOutcome(statement, Verdict.APPLIED, ""));
            } catch (RefusedException e) {
                work.schema(earlier);
                steps.add(new StepOutcome(statement, Verdict.REFUSED, String.valueOf(e.getMessage())));
                break;
            } catch (UndecidedException e) {
                work.schema(earlier);
                steps.add(new StepOutcome(statement, Verdict.UNDECIDED, String.valueOf(e.getMessage())));
            }
        }
        return new Simulated(before, work.schema(), steps);
    }

    /** Applies one statement; all of it or nothing. */
    void apply(Workspace work, Blocks blocks, DdlStatement statement) {
        if (statement.conditional()) {
            blocks.run(statement.text());
            return;
        }
        SchemaDefinition before = work.schema();
        boolean forgiven = statement.options().containsKey("if exists")
                && statement.kind().equals("ALTER TABLE")
                && isMissing(work, statement);
        if (forgiven) {
            return;
        }
        try {
            for (SchemaChange change : statement.schemaChanges()) {
                requireAlone(work, change);
                apply(work, change, blocks);
            }
        } catch (RefusedException | UndecidedException e) {
            work.schema(before);
            throw e;
        }
    }

    /** What is done to a table of PostgreSQL is done to its partitions and heirs too, which is not followed. */
    private static void requireAlone(Workspace work, SchemaChange change) {
        Optional<ObjectName> name = change instanceof ColumnChange column
                ? Optional.of(column.table())
                : change instanceof ConstraintChange constraint
                        ? Optional.of(constraint.table())
                        : change instanceof IndexChange.Add index
                                ? Optional.of(index.table())
                                : change instanceof TableChange.Drop drop
                                        ? Optional.of(drop.table())
                                        : Optional.empty();
        if (!work.postgres() || name.isEmpty() || work.find(name.get()).isEmpty()) {
            return;
        }
        String plain = name.get().toString();
        boolean parent = work.schema().tables().stream().anyMatch(table -> List.of(table.options()
                        .getOrDefault(TableDefinition.INHERITS, "")
                        .split(", ", -1))
                .contains(plain));
        boolean alone = change instanceof TableChange.Drop
                || work.table(name.get())
                        .options()
                        .getOrDefault(TableDefinition.INHERITS, "")
                        .isEmpty();
        if (parent || !alone) {
            throw new UndecidedException("What becomes of the partitions or heirs of " + plain + " is not followed.");
        }
    }

    private static boolean isMissing(Workspace work, DdlStatement statement) {
        return statement.schemaChanges().stream()
                .anyMatch(change -> (change instanceof ColumnChange c
                                && work.find(c.table()).isEmpty())
                        || (change instanceof ConstraintChange k
                                && work.find(k.table()).isEmpty())
                        || (change instanceof TableChange t
                                && work.find(t.table()).isEmpty()));
    }

    private void apply(Workspace work, SchemaChange change, Blocks blocks) {
        Completion completion = new Completion(work);
        ForeignKeys foreignKeys = new ForeignKeys(work, completion);
        ObjectChanges objects = new ObjectChanges(work, completion);
        if (change instanceof TableChange table) {
            new TableChanges(work, completion, foreignKeys).apply(table);
        } else if (change instanceof ColumnChange column) {
            new ColumnChanges(work, completion, foreignKeys).apply(column);
        } else if (change instanceof IndexChange index) {
            new IndexChanges(work, completion, foreignKeys).apply(index);
            if (index instanceof IndexChange.Drop drop) {
                new Notes(work).set("INDEX", drop.index().toString(), "");
            } else if (index instanceof IndexChange.Rename rename) {
                new Notes(work)
                        .move(
                                "INDEX",
                                rename.index().toString(),
                                rename.index().sibling(rename.to()).toString());
            }
        } else if (change instanceof ConstraintChange constraint) {
            new ConstraintChanges(work, completion, foreignKeys).apply(constraint);
        } else if (change instanceof ViewChange view) {
            objects.view(view);
        } else if (change instanceof TriggerChange trigger) {
            objects.trigger(trigger);
        } else if (change instanceof RoutineChange routine) {
            objects.routine(routine);
            blocks.remember(routine);
        } else if (change instanceof SequenceChange sequence) {
            objects.sequence(sequence);
        } else if (change instanceof TypeChange type) {
            new TypeChanges(work).apply(type);
            if (type instanceof TypeChange.Drop drop) {
                new Notes(work).set("TYPE", drop.type().toString(), "");
            } else if (type instanceof TypeChange.Rename rename) {
                new Notes(work)
                        .move("TYPE", rename.type().toString(), rename.to().toString());
            }
        } else if (change instanceof NamespaceChange namespace) {
            objects.namespace(namespace);
        } else if (change instanceof CommentChange comment) {
            objects.comment(comment);
        } else {
            quiet(work, change);
        }
    }

    private static void quiet(Workspace work, SchemaChange change) {
        if (change instanceof Opaque opaque) {
            throw new UndecidedException(opaque.reason());
        }
        if (change instanceof PrivilegeChange privilege) {
            throw new UndecidedException(
                    "Privileges and roles are not part of the schema that is followed: " + privilege.verb() + ".");
        }
        if (change instanceof SessionChange session) {
            session(work, session);
        }
        if (change instanceof DataChange data && data.table() != null && !work.mysql() && !work.sqlite()) {
            boolean known = work.find(data.table()).isPresent()
                    || work.findView(data.table()).isPresent()
                    || !data.table().schema().isEmpty();
            if (!known && data.kind() != DataChange.Kind.SELECT) {
                throw new RefusedException("There is no table " + data.table() + ".");
            }
        }
    }

    private static void session(Workspace work, SessionChange session) {
        String value = session.value().strip().toLowerCase(Locale.ROOT);
        boolean checks = session.name().endsWith("foreign_key_checks");
        if (checks) {
            work.foreignKeyChecks(value.equals("1") || value.equals("on") || value.equals("default"));
        }
        boolean other =
                session.kind() == SessionChange.Kind.USE || session.name().equals("search_path");
        if (other) {
            throw new UndecidedException("The script goes on in another schema: " + value + ".");
        }
    }
}
