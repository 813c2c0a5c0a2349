package io.dbintent.migration.finding;

import io.dbintent.database.Database;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for risks in a migration. Immutable and safe for several threads; whatever a script says, it gives a report.
 *
 * <pre>{@code
 * LintReport report = Linter.of(ServerKind.of(Dialect.MYSQL))
 *         .withSchema(schema)
 *         .silence("DST03", "nothing has read the column since March")
 *         .lint(up, down);
 * }</pre>
 */
public final class Linter {

    private static final List<About> RULES = Stream.concat(
                    Rules.ALL.stream().map(Rule::about), Stream.of(Silences.ABOUT, Silences.UNUSED))
            .sorted(Comparator.comparing(About::family).thenComparing(About::code))
            .toList();
    private static final Set<String> CODES = RULES.stream().map(About::code).collect(Collectors.toUnmodifiableSet());
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private final ServerKind server;
    private final @Nullable SchemaDefinition schema;
    private final @Nullable SchemaDefinition intended;
    private final Set<String> requested;
    private final Map<String, Silence> silences;
    private final @Nullable Database database;
    private final Duration limit;

    private Linter(
            ServerKind server,
            @Nullable SchemaDefinition schema,
            @Nullable SchemaDefinition intended,
            Set<String> requested,
            Map<String, Silence> silences,
            @Nullable Database database,
            Duration limit) {
        this.server = server;
        this.schema = schema;
        this.intended = intended;
        this.requested = Set.copyOf(requested);
        this.silences = Map.copyOf(silences);
        this.database = database;
        this.limit = limit;
    }

    /** A linter that knows of the schema what the script itself shows. */
    public static Linter of(ServerKind server) {
        return new Linter(server, null, null, Set.of(), Map.of(), null, USUAL_LIMIT);
    }

    /** What the rules say of themselves, by code. */
    public static List<About> rules() {
        return RULES;
    }

    /** The schema before the migration, all of it. */
    public Linter withSchema(SchemaDefinition before) {
        return new Linter(server, before, intended, requested, silences, database, limit);
    }

    /**
     * Compares what the up script makes of the schema with what was asked for, object by object. Needs
     * {@link #withSchema} too; without it nothing is compared.
     *
     * @param after the schema that the migration is meant to lead to, all of it
     */
    public Linter withIntended(SchemaDefinition after) {
        return new Linter(server, schema, after, requested, silences, database, limit);
    }

    /** Counts the rows that findings are about, read-only, in at most half a minute. */
    public Linter withRows(Database rows) {
        return withRows(rows, USUAL_LIMIT);
    }

    /**
     * Counts the rows that findings are about, read-only.
     *
     * @param atMost no count begins after this time; the database's own statement timeout bounds each
     */
    public Linter withRows(Database rows, Duration atMost) {
        return new Linter(server, schema, intended, requested, silences, rows, atMost);
    }

    /**
     * Judges these policies too.
     *
     * @throws IllegalArgumentException if no rule has one of the codes
     */
    public Linter withPolicies(Set<String> codes) {
        codes.forEach(Linter::known);
        Set<String> more = new TreeSet<>(requested);
        more.addAll(codes);
        return new Linter(server, schema, intended, more, silences, database, limit);
    }

    /**
     * Leaves a rule unheard in the whole migration.
     *
     * @param reason for whoever reads the report
     * @throws IllegalArgumentException if no rule has the code, or the reason is blank
     */
    public Linter silence(String code, String reason) {
        Map<String, Silence> more = new LinkedHashMap<>(silences);
        more.put(known(code), new Silence(code, reason));
        return new Linter(server, schema, intended, requested, more, database, limit);
    }

    private static String known(String code) {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "No rule has the code '" + code + "'; docs/findings/README.md lists them.");
        }
        return code;
    }

    /** Looks at a script that has no counterpart. */
    public LintReport lint(String up) {
        return report(up, null);
    }

    /** Looks at a script and at the one that takes it back. */
    public LintReport lint(String up, String down) {
        return report(up, down);
    }

    private LintReport report(String upSql, @Nullable String downSql) {
        SchemaDefinition start = schema == null ? SchemaDefinition.EMPTY : schema;
        Walk up = Walk.of(upSql, server, start, schema != null, Part.UP).meantFor(intended);
        Walk down = downSql == null ? null : Walk.of(downSql, server, up.end().schema(), schema != null, Part.DOWN);
        List<Finding> found = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (Rule rule : Rules.ALL) {
            if (!rule.about().optIn() || requested.contains(rule.about().code())) {
                asked.add(rule.about().code());
                Notes notes = new Notes(rule.about());
                up.steps().forEach(step -> rule.look(step, notes));
                rule.look(up, notes);
                if (rule instanceof PairRule pair && down != null) {
                    pair.look(up, down, notes);
                }
                found.addAll(notes.findings());
            }
        }
        Silences inUp = Silences.of(up, CODES);
        List<Finding> heard = List.copyOf(found);
        found.addAll(inUp.refused());
        found.addAll(inUp.unused(heard, asked, Part.UP));
        Silences inDown = down == null ? null : Silences.of(down, CODES);
        if (inDown != null) {
            found.addAll(inDown.refused());
            found.addAll(inDown.unused(heard, asked, Part.DOWN));
        }
        return sorted(found, inUp, inDown);
    }

    private LintReport sorted(List<Finding> found, Silences inUp, @Nullable Silences inDown) {
        List<Finding> heard = new ArrayList<>();
        List<LintReport.Silenced> silenced = new ArrayList<>();
        found.sort(Comparator.comparing(Finding::part)
                .thenComparing(finding -> finding.position().offset())
                .thenComparing(Finding::family)
                .thenComparing(Finding::code));
        for (Finding finding : found) {
            Silences own = finding.part() == Part.UP || inDown == null ? inUp : inDown;
            Optional<Silence> silence =
                    Optional.ofNullable(silences.get(finding.code())).or(() -> own.covering(finding));
            if (silence.isPresent()) {
                silenced.add(new LintReport.Silenced(finding, silence.get()));
            } else {
                heard.add(finding);
            }
        }
        return new LintReport(database == null ? heard : new ProbeRunner(database, limit).count(heard), silenced);
    }
}
