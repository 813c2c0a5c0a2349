package io.dbintent.migration.draft;

import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.simulate.RoundTrip;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.SchemaDifference;
import io.dbintent.migration.simulate.Simulated;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes commands as up and down scripts in a product's own DDL. Talks to no server. */
public final class Drafter {

    private final DdlReader reader;
    private final @Nullable RowCounts rows;

    /**
     * A drafter for one product.
     *
     * @param reader reads back what is drafted, to simulate it
     * @param rows counts rows that stand in the way; null if rows may not be looked at
     */
    public Drafter(DdlReader reader, @Nullable RowCounts rows) {
        this.reader = reader;
        this.rows = rows;
    }

    /** Drafts all commands, in order, or none. */
    public Drafted draft(SchemaDefinition schema, List<Command> asked) {
        List<Command> commands = reader.server().dialect() == Dialect.POSTGRESQL ? Folding.of(schema, asked) : asked;
        Desk desk = new Desk(reader.server(), schema, rows, commands);
        Course course = new Course(desk);
        try {
            for (int i = 0; i < commands.size(); i++) {
                if (commands.get(i) instanceof Command.DropTable) {
                    List<Command.DropTable> drops = new ArrayList<>();
                    while (i < commands.size() && commands.get(i) instanceof Command.DropTable drop) {
                        drops.add(drop);
                        i++;
                    }
                    i--;
                    course.take(new TableDrafts(desk).drop(drops));
                } else {
                    course.take(steps(desk, commands.get(i)));
                }
            }
        } catch (DraftStopException stop) {
            String message = String.valueOf(stop.getMessage());
            return stop.isQuestion() ? new Drafted.Asked(message, stop.choices()) : new Drafted.Refused(message);
        }
        Move all = course.all();
        if (all.up().isEmpty()) {
            return new Drafted.Asked("The schema is so already. What else is to change?", List.of());
        }
        RoundTrip roundTrip = RoundTrip.of(reader, schema, script(all.up()), script(all.down()));
        return new Drafted.Written(all.up(), all.down(), all.lost(), desk.notes(), course.unasked(), roundTrip);
    }

    /** Statements as one script. */
    public static String script(List<String> statements) {
        StringBuilder script = new StringBuilder();
        statements.forEach(statement -> script.append(statement).append(";\n"));
        return script.toString();
    }

    private static List<Step> steps(Desk desk, Command command) {
        ColumnDrafts columns = new ColumnDrafts(desk);
        ConstraintDrafts constraints = new ConstraintDrafts(desk);
        RenameDrafts renames = new RenameDrafts(desk);
        RestructureDrafts restructures = new RestructureDrafts(desk);
        if (command instanceof Command.AddColumn c) {
            return columns.add(c);
        } else if (command instanceof Command.FillColumn c) {
            return new FillDrafts(desk).fill(c);
        } else if (command instanceof Command.DropColumn c) {
            return List.of(columns.drop(c));
        } else if (command instanceof Command.RenameColumn c) {
            return List.of(renames.column(c));
        } else if (command instanceof Command.ChangeType c) {
            return List.of(columns.type(c));
        } else if (command instanceof Command.SetNullable c) {
            return columns.nullable(c);
        } else if (command instanceof Command.SetDefault c) {
            return columns.defaultValue(c);
        } else if (command instanceof Command.AddIndex c) {
            return List.of(constraints.addIndex(c));
        } else if (command instanceof Command.AddUnique c) {
            return List.of(constraints.addUnique(c));
        } else if (command instanceof Command.DropIndex c) {
            return constraints.dropIndex(c);
        } else if (command instanceof Command.RenameIndex c) {
            return List.of(renames.index(c));
        } else if (command instanceof Command.DropUnique c) {
            return constraints.dropUnique(c);
        } else if (command instanceof Command.AddForeignKey c) {
            return List.of(constraints.addForeignKey(c));
        } else if (command instanceof Command.DropForeignKey c) {
            return constraints.dropForeignKey(c);
        } else if (command instanceof Command.AddCheck c) {
            return constraints.addCheck(c);
        } else if (command instanceof Command.DropCheck c) {
            return constraints.dropCheck(c);
        } else if (command instanceof Command.CreateTable c) {
            return List.of(new TableDrafts(desk).create(c));
        } else if (command instanceof Command.RenameTable c) {
            return List.of(renames.table(c));
        } else if (command instanceof Command.SplitColumn c) {
            return restructures.split(c);
        } else if (command instanceof Command.MergeColumns c) {
            return restructures.merge(c);
        } else if (command instanceof Command.MoveColumn c) {
            return restructures.move(c);
        } else if (command instanceof Command.SetComment c) {
            return List.of(columns.comment(c));
        }
        throw DraftStopException.refuse("No draft is known for " + command + ".");
    }

    /** The steps taken so far, and where they lead. */
    private final class Course {

        private final Desk desk;
        private final Shaper shaper;
        private final Simulation simulation;
        private final List<String> unasked = new ArrayList<>();
        private Move all = new Move(List.of(), List.of(), List.of());

        Course(Desk desk) {
            this.desk = desk;
            this.shaper = Shaper.of(reader.server());
            this.simulation = new Simulation(reader, Simulation.Rows.UNKNOWN);
        }

        Move all() {
            return all;
        }

        List<String> unasked() {
            return unasked;
        }

        void take(List<Step> steps) {
            for (Step step : steps) {
                all = all.then(step instanceof Reshape reshape ? reshape(reshape) : follow((Move) step));
            }
        }

        private Move follow(Move move) {
            desk.schema(simulated(move.up(), desk.schema()));
            return move;
        }

        private Move reshape(Reshape given) {
            // An earlier step of the same command may have changed the table a little further.
            SchemaDefinition before = desk.schema();
            List<String> up =
                    shaper.statements(before, given.before(), given.after(), given.there(), given.castsThere());
            SchemaDefinition next = simulated(up, intended(before, given));
            TableDefinition now = next.tables().stream()
                    .filter(table -> table.name().equals(given.after().name()))
                    .findFirst()
                    .orElseThrow();
            compare(kept(intended(before, given), next), next);
            List<String> down = shaper.statements(next, now, given.before(), given.back(), given.castsBack());
            desk.schema(next);
            return new Move(up, down, given.lost());
        }

        private SchemaDefinition intended(SchemaDefinition before, Reshape reshape) {
            return before.withTables(before.tables().stream()
                    .map(table -> table.name().equals(reshape.before().name()) ? reshape.after() : table)
                    .toList());
        }

        /** With types as the server keeps them, and without an index of a foreign key that another one serves now. */
        private SchemaDefinition kept(SchemaDefinition intended, SchemaDefinition got) {
            if (!desk.mysql()) {
                return intended;
            }
            return intended.withTables(intended.tables().stream()
                    .map(table -> table.withColumns(table.columns().stream()
                                    .map(column -> column.withType(desk.types.kept(column.type())))
                                    .toList())
                            .withIndexes(table.indexes().stream()
                                    .filter(index -> !index.options().containsKey(IndexDefinition.IMPLIED)
                                            || got.tables().stream()
                                                    .filter(other ->
                                                            other.name().equals(table.name()))
                                                    .noneMatch(other -> servedOtherwise(other, index)))
                                    .toList()))
                    .toList());
        }

        private static boolean servedOtherwise(TableDefinition table, IndexDefinition index) {
            return table.index(index.name()).isEmpty()
                    && table.indexes().stream()
                            .anyMatch(other -> other.columns().size()
                                            >= index.columns().size()
                                    && Compatible.same(
                                            other.columns()
                                                    .subList(0, index.columns().size()),
                                            index.columns()));
        }

        private void compare(SchemaDefinition intended, SchemaDefinition got) {
            for (SchemaDifference difference : SchemaComparison.differences(
                    intended, got, reader.server(), SchemaComparison.Texts.PRESENCE_ONLY)) {
                if (!difference.orderOnly()) {
                    unasked.add(difference.toString());
                }
            }
        }

        private SchemaDefinition simulated(List<String> up, SchemaDefinition otherwise) {
            Simulated run = simulation.run(desk.schema(), script(up));
            run.refused().ifPresent(step -> {
                throw DraftStopException.refuse(reader.server().dialect() + " would refuse \""
                        + step.statement().text() + "\": " + step.reason());
            });
            return run.isDecided() ? run.after() : otherwise;
        }
    }
}
