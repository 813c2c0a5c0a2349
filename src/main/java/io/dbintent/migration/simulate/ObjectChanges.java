package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.SequenceDefinition;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewChange;
import io.dbintent.migration.change.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Applies changes of views, triggers, routines, sequences, schemas and comments. */
final class ObjectChanges {

    private final Workspace work;
    private final Completion completion;

    ObjectChanges(Workspace work, Completion completion) {
        this.work = work;
        this.completion = completion;
    }

    void view(ViewChange change) {
        SchemaDefinition schema = work.schema();
        boolean exists = work.findView(change.view()).isPresent();
        if (change instanceof ViewChange.Create create) {
            work.requireNamespace(create.view());
            if (work.find(create.view()).isPresent()) {
                throw new RefusedException("There is a table " + create.view() + " already.");
            }
            if (exists && create.ifNotExists()) {
                return;
            }
            if (exists && !create.orReplace()) {
                throw new RefusedException("There is a view " + create.view() + " already.");
            }
            ViewQuery.require(create.definition(), work);
            if (exists && work.postgres()) {
                ViewQuery.requireReplaceable(work.findView(create.view()).orElseThrow(), create.definition(), work);
            }
            List<ViewDefinition> views = without(create.view());
            views.add(create.definition());
            work.schema(schema.withViews(views));
        } else if (change instanceof ViewChange.Drop drop) {
            if (!exists) {
                require(drop.ifExists(), "view", drop.view());
                return;
            }
            if (work.postgres() && !work.viewsOn(drop.view()).isEmpty()) {
                if (!drop.cascade()) {
                    throw new RefusedException("View " + drop.view() + " cannot be dropped: view "
                            + work.viewsOn(drop.view()).get(0).name() + " uses it.");
                }
                work.removeViewsOn(drop.view());
            }
            work.schema(work.schema()
                    .withViews(without(drop.view()))
                    .withTriggers(work.schema().triggers().stream()
                            .filter(trigger -> !work.same(trigger.table(), drop.view()))
                            .toList()));
        } else if (change instanceof ViewChange.Rename rename) {
            require(exists, "view", rename.view());
            work.schema(schema.withViews(schema.views().stream()
                    .map(view -> work.same(view.name(), rename.view()) ? view.withName(rename.to()) : view)
                    .toList()));
        } else {
            require(exists, "view", change.view());
        }
    }

    private List<ViewDefinition> without(ObjectName view) {
        return new ArrayList<>(work.schema().views().stream()
                .filter(v -> !work.same(v.name(), view))
                .toList());
    }

    private static void require(boolean condition, String kind, ObjectName name) {
        if (!condition) {
            throw new RefusedException("There is no " + kind + " " + name + ".");
        }
    }

    void trigger(TriggerChange change) {
        List<TriggerDefinition> triggers = new ArrayList<>(work.schema().triggers());
        if (change instanceof TriggerChange.Create create) {
            TriggerDefinition trigger = create.definition();
            boolean compound = trigger.text().toUpperCase(Locale.ROOT).matches("(?s).*\\bBEGIN\\b.*");
            if (work.mysql() && compound) {
                throw new UndecidedException("Whether the server accepts the body of trigger " + trigger.name()
                        + " is not known: bodies of several statements are not read.");
            }
            if (work.find(trigger.table()).isEmpty()
                    && work.findView(trigger.table()).isEmpty()) {
                throw new RefusedException(
                        "There is no table " + trigger.table() + " for trigger " + trigger.name() + ".");
            }
            boolean exists = triggers.stream().anyMatch(t -> isSame(t, trigger));
            if (exists && create.ifNotExists()) {
                return;
            }
            if (exists && !create.orReplace()) {
                throw new RefusedException("There is a trigger " + trigger.name() + " already.");
            }
            triggers.removeIf(t -> isSame(t, trigger));
            triggers.add(trigger);
        } else if (change instanceof TriggerChange.Drop drop) {
            boolean removed = triggers.removeIf(t -> work.same(t.name(), drop.trigger())
                    && (drop.table() == null || work.same(t.table(), drop.table())));
            require(removed || drop.ifExists(), "trigger", drop.trigger());
        } else if (change instanceof TriggerChange.Rename rename) {
            triggers.replaceAll(t -> work.same(t.name(), rename.trigger()) && work.same(t.table(), rename.table())
                    ? t.withName(rename.trigger().sibling(rename.to()))
                    : t);
        } else if (change instanceof TriggerChange.Enable enable) {
            boolean all =
                    enable.trigger().equalsIgnoreCase("ALL") || enable.trigger().equalsIgnoreCase("USER");
            triggers.replaceAll(t -> work.same(t.table(), enable.table())
                            && (all || t.name().name().equals(enable.trigger()))
                    ? t.withEnabled(enable.enabled())
                    : t);
        }
        work.schema(work.schema().withTriggers(triggers));
    }

    private boolean isSame(TriggerDefinition a, TriggerDefinition b) {
        return work.same(a.name(), b.name()) && (!work.postgres() || work.same(a.table(), b.table()));
    }

    void routine(RoutineChange change) {
        List<RoutineDefinition> routines = new ArrayList<>(work.schema().routines());
        if (change instanceof RoutineChange.Create create) {
            RoutineDefinition routine = create.definition();
            if (routine.kind().equals("POLICY")) {
                requirePolicy(routine);
            }
            boolean exists = routines.stream().anyMatch(r -> isSame(r, routine));
            if (exists && create.ifNotExists()) {
                return;
            }
            if (exists && !create.orReplace()) {
                throw new RefusedException(
                        "There is a " + routine.kind().toLowerCase(Locale.ROOT) + " " + routine.name() + " already.");
            }
            routines.removeIf(r -> isSame(r, routine));
            routines.add(routine);
        } else if (change instanceof RoutineChange.Drop drop) {
            List<RoutineDefinition> matching = routines.stream()
                    .filter(r -> r.kind().equals(drop.kind())
                            && work.same(r.name(), drop.routine())
                            && (drop.signature().isEmpty()
                                    || Signatures.types(r.signature()).equals(Signatures.types(drop.signature()))
                                    || r.signature().equals(drop.signature())))
                    .toList();
            require(!matching.isEmpty() || drop.ifExists(), drop.kind().toLowerCase(Locale.ROOT), drop.routine());
            if (work.postgres() && !matching.isEmpty()) {
                new RoutineUse(work).requireDroppable(drop, matching);
            }
            routines.removeAll(matching);
        } else {
            throw new UndecidedException(
                    "What ALTER " + change.kind() + " makes of " + change.routine() + " is not followed.");
        }
        work.schema(work.schema().withRoutines(routines));
    }

    private void requirePolicy(RoutineDefinition policy) {
        String text = policy.text().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        boolean everybody =
                !text.matches("(?s).*\\bTO (?!PUBLIC\\b|CURRENT_USER\\b|CURRENT_ROLE\\b|SESSION_USER\\b).*");
        if (!everybody) {
            throw new UndecidedException("Whether the roles of policy " + policy.name() + " exist is not known.");
        }
        boolean table = work.schema().tables().stream()
                .anyMatch(t -> t.name().toString().equals(policy.signature()));
        require(table, "table", ObjectName.of(policy.signature()));
    }

    private boolean isSame(RoutineDefinition a, RoutineDefinition b) {
        boolean overloads = work.postgres() && !a.kind().equals("POLICY");
        boolean signature = overloads
                ? Signatures.types(a.signature()).equals(Signatures.types(b.signature()))
                : !a.kind().equals("POLICY") || a.signature().equals(b.signature());
        return a.kind().equals(b.kind()) && work.same(a.name(), b.name()) && signature;
    }

    void sequence(SequenceChange change) {
        List<SequenceDefinition> sequences = new ArrayList<>(work.schema().sequences());
        boolean exists = sequences.stream().anyMatch(s -> work.same(s.name(), change.sequence()));
        if (change instanceof SequenceChange.Create create) {
            work.requireNamespace(create.sequence());
            if (exists || (work.postgres() && completion.relationExists(create.sequence()))) {
                if (create.ifNotExists()) {
                    return;
                }
                throw new RefusedException("There is a relation " + create.sequence() + " already.");
            }
            sequences.add(SequenceOptions.usual(create.definition()));
        } else if (!exists) {
            boolean forgiven = (change instanceof SequenceChange.Drop drop && drop.ifExists())
                    || (change instanceof SequenceChange.Alter alter && alter.ifExists());
            require(forgiven, "sequence", change.sequence());
        } else if (change instanceof SequenceChange.Drop drop) {
            String name = drop.sequence().name();
            boolean used = work.schema().tables().stream()
                    .flatMap(table -> table.columns().stream())
                    .anyMatch(column -> counts(column, name));
            if (used && !drop.cascade()) {
                throw new RefusedException("Sequence " + name + " is used by a column's default.");
            }
            if (used) {
                work.everyTable(table -> table.withColumns(table.columns().stream()
                        .map(column -> counts(column, name) ? column.withDefault(null) : column)
                        .toList()));
            }
            sequences.removeIf(s -> work.same(s.name(), drop.sequence()));
        } else if (change instanceof SequenceChange.Rename rename) {
            sequences.replaceAll(s -> work.same(s.name(), rename.sequence()) ? s.withName(rename.to()) : s);
            work.renameInDefaults(rename.sequence(), rename.to());
        } else if (change instanceof SequenceChange.Alter alter) {
            sequences.replaceAll(s -> work.same(s.name(), alter.sequence()) ? SequenceOptions.altered(s, alter) : s);
        }
        work.schema(work.schema().withSequences(sequences));
    }

    private static boolean counts(ColumnDefinition column, String sequence) {
        String value = column.defaultValue();
        return value != null
                && value.contains("nextval")
                && value.matches("(?s).*['.\"]" + Pattern.quote(sequence) + "\"?'.*");
    }

    void namespace(NamespaceChange change) {
        new Namespaces(work).apply(change);
    }

    void comment(CommentChange change) {
        if (change instanceof CommentChange.OnTable on) {
            if (work.findView(on.table()).isPresent()) {
                viewComment(on.table(), on.comment());
            } else {
                work.update(on.table(), table -> table.withComment(on.comment()));
            }
        } else if (change instanceof CommentChange.OnColumn on) {
            if (work.findView(on.table()).isEmpty()) {
                work.updateColumn(on.table(), on.column(), column -> column.withComment(on.comment()));
            } else {
                new Notes(work).set("COLUMN", on.table() + "." + on.column(), on.comment());
            }
        } else if (change instanceof CommentChange.OnOther on) {
            new Notes(work).set(on.kind(), Notes.folded(on.subject()), on.comment());
        }
    }

    private void viewComment(ObjectName name, String comment) {
        work.schema(work.schema()
                .withViews(work.schema().views().stream()
                        .map(view -> work.same(view.name(), name) ? view.withComment(comment) : view)
                        .toList()));
    }
}
