package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link ColumnWish} while its words are being read; what is said twice and differs is not understood. */
final class ColumnDraft {

    private String name = "";
    private @Nullable TypeWish type;
    private @Nullable Boolean nullable;
    private @Nullable Value defaultValue;
    private @Nullable Value existing;
    private boolean unique;
    private boolean indexed;
    private boolean primaryKey;
    private @Nullable Reference references;
    private final List<Limit> known = new ArrayList<>();
    private int brackets;
    private final List<Limit> limits = new ArrayList<>();
    private String comment = "";
    private @Nullable String after;

    /** Lets values of a limit that is told elsewhere count as values here. */
    void known(Limit limit) {
        known.add(limit);
    }

    /** A new draft that knows the same limits, without having them. */
    ColumnDraft limited() {
        ColumnDraft draft = new ColumnDraft();
        draft.known.addAll(limits);
        draft.known.addAll(known);
        return draft;
    }

    /** The limits of this draft, and those that are told elsewhere. */
    List<Limit> knownLimits() {
        List<Limit> all = new ArrayList<>(limits);
        all.addAll(known);
        return all;
    }

    /** Keeps count of brackets around qualities, so that one around several columns is left to them. */
    void bracket(boolean opened, Line line) {
        brackets += opened ? 1 : 0;
        if (brackets > 0 && line.accept(")")) {
            brackets--;
        }
    }

    List<Limit> limits() {
        return List.copyOf(limits);
    }

    String name() {
        return name;
    }

    @Nullable
    TypeWish type() {
        return type;
    }

    void name(String value) {
        name = value;
    }

    void type(TypeWish value) {
        if (type != null && !type.equals(value)) {
            throw Stop.unclear("The column gets two types. Which is it to be?", List.of());
        }
        type = value;
    }

    /** A length that is said apart from the type. */
    void sized(TypeWish value) {
        type = value;
    }

    void nullable(boolean value) {
        if (nullable != null && nullable != value) {
            throw Stop.unclear("The column is to be both nullable and not. Which is it to be?", List.of());
        }
        nullable = value;
    }

    void defaultValue(Value value) {
        if (defaultValue != null && !defaultValue.equals(value)) {
            throw Stop.unclear("The column gets two defaults. Which is it to be?", List.of());
        }
        defaultValue = value;
    }

    void existing(Value value) {
        existing = value;
    }

    void unique() {
        unique = true;
    }

    void indexed() {
        indexed = true;
    }

    void primaryKey() {
        primaryKey = true;
    }

    void references(Reference value) {
        references = value;
    }

    void limit(Limit value) {
        limits.add(value);
    }

    void comment(String value) {
        comment = value;
    }

    void after(String value) {
        after = value;
    }

    /** Takes over what is said of several columns together. */
    void also(ColumnDraft shared) {
        if (shared.type != null) {
            type(shared.type);
        }
        if (shared.nullable != null) {
            nullable(shared.nullable);
        }
        if (shared.defaultValue != null) {
            defaultValue(shared.defaultValue);
        }
        existing = shared.existing != null ? shared.existing : existing;
        unique |= shared.unique;
        indexed |= shared.indexed;
        references = shared.references != null ? shared.references : references;
        limits.addAll(shared.limits);
        comment = shared.comment.isEmpty() ? comment : shared.comment;
        after = shared.after != null ? shared.after : after;
    }

    ColumnWish wish() {
        return new ColumnWish(
                name,
                type,
                nullable,
                defaultValue,
                existing,
                unique,
                indexed,
                primaryKey,
                references,
                limits.stream().map(limit -> limit.on(name)).toList(),
                comment,
                after);
    }
}
