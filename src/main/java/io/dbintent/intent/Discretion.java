package io.dbintent.intent;

import io.dbintent.evidence.Judgement;
import io.dbintent.plan.Disclosure;
import io.dbintent.plan.ReasonCode;
import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryProjection;
import io.dbintent.sql.QueryShape;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be told of the values in a result: masked columns never, under whatever label, and no more than is set. */
final class Discretion {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final Disclosure disclosure;
    private final Set<String> masks;
    private final Schema schema;
    private final Dialect dialect;

    Discretion(Disclosure disclosure, Set<String> masks, Schema schema, Dialect dialect) {
        this.disclosure = disclosure;
        this.masks = masks;
        this.schema = schema;
        this.dialect = dialect;
    }

    /** The labels of a result under which a masked column shows, an alias or an expression included. */
    Set<String> maskedLabels(String sql, List<String> labels) {
        if (masks.isEmpty()) {
            return Set.of();
        }
        Set<String> masked = new HashSet<>();
        labels.stream()
                .filter(label -> isMasked(label.replaceAll("_\\d+$", "")))
                .forEach(masked::add);
        Optional<QueryShape> shape = QueryShape.of(sql, dialect, schema);
        if (shape.isEmpty()) {
            return Set.copyOf(labels);
        }
        // Wherever it is mentioned: a derived table may hand it on under another name.
        boolean shown = shape.get().columns().stream()
                .anyMatch(column -> isMasked(column.name()) || column.table().isEmpty());
        if (shown) {
            masked.addAll(disguised(shape.get().projections(), labels));
        }
        return masked;
    }

    /** Labels that may stand for a masked column which the query mentions. */
    private Set<String> disguised(List<QueryProjection> projections, List<String> labels) {
        Set<String> disguised = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            boolean known = projections.size() == labels.size();
            QueryProjection item = known ? projections.get(i) : null;
            boolean harmless = item == null ? isPlainColumn(labels.get(i)) : isHarmless(item);
            if (!harmless) {
                disguised.add(labels.get(i));
            }
        }
        return disguised;
    }

    private boolean isHarmless(QueryProjection item) {
        QueryColumn column = item.column();
        if (column != null) {
            return !isMasked(column.name()) && !column.table().isEmpty();
        }
        return item.constant() || item.aggregate().equals("COUNT");
    }

    private boolean isPlainColumn(String label) {
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .anyMatch(name -> name.equalsIgnoreCase(label) && !isMasked(name));
    }

    private boolean isMasked(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return masks.stream().anyMatch(mask -> mask.equals(name) || mask.endsWith("." + name));
    }

    /** Numbers of rows may always be shown. */
    private boolean isCount(String sql) {
        return QueryShape.of(sql, dialect, schema)
                .filter(shape -> shape.kind() == QueryShape.ResultKind.COUNT)
                .isPresent();
    }

    /** Why the verdict is what it is and what was seen, without values where they may not be shown. */
    Judgement told(Judgement judgement, String sql, Set<String> maskedLabels) {
        boolean everything = disclosure == Disclosure.SAMPLE || disclosure == Disclosure.ALL;
        boolean none = judgement.rows().rows().isEmpty();
        boolean hide = !none && (!maskedLabels.isEmpty() || (!everything && !isCount(sql)));
        String near = judgement.nearest().orElse("");
        boolean hideNearest = !near.isEmpty() && (!everything || namesMasked(near));
        if (!hide) {
            return hideNearest ? judgement.telling(judgement.reason(), judgement.actual(), false) : judgement;
        }
        String reason =
                switch (judgement.verdict()) {
                    case PASS -> "the rows show what was expected";
                    case FAIL -> "the rows contradict what was expected";
                    case INCONCLUSIVE ->
                        judgement.code() == ReasonCode.UNCOMPARABLE
                                ? "the rows cannot be compared with what was expected"
                                : judgement.reason();
                };
        int rows = judgement.rows().rows().size();
        String seen = (judgement.rows().truncated() ? "more than " : "") + rows + (rows == 1 ? " row" : " rows")
                + ", whose values are not shown";
        return judgement.telling(reason, seen, !hideNearest);
    }

    private boolean namesMasked(String near) {
        Matcher words = Pattern.compile("[\\p{L}\\p{N}_]+").matcher(near);
        while (words.find()) {
            if (isMasked(words.group())) {
                return true;
            }
        }
        return false;
    }

    /** A database's error on this machine. */
    String error(PlanAuthor.Failure failure) {
        boolean everything = disclosure == Disclosure.SAMPLE || disclosure == Disclosure.ALL;
        return everything && masks.isEmpty() ? failure.error() : withoutValues(failure);
    }

    /**
     * The error of an attempt as prompts and learnings may carry it: a server that stumbles over a value quotes it, so
     * what is quoted and no part of the query is left out.
     */
    static String withoutValues(PlanAuthor.Failure failure) {
        if (failure.kind() != PlanAuthor.Failure.Kind.OTHER) {
            return failure.error();
        }
        return QUOTED.matcher(failure.error()).replaceAll(quoted -> {
            @Nullable String inside = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
            boolean ours = inside == null || failure.query().contains(inside);
            char quote = quoted.group().charAt(0);
            return Matcher.quoteReplacement(ours ? quoted.group() : quote + "***" + quote);
        });
    }
}
