package io.dbintent.migration.finding;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says of itself; its page is made from this.
 *
 * @param code stable: the family and two digits
 * @param severity of its findings, unless rows say otherwise
 * @param title what it finds, as the end of the sentence "this script has ..."
 * @param reason why that matters
 * @param fix what to do instead
 * @param optIn true for a team's policy, which is judged only when asked for
 * @param examples scripts that it finds something in, and scripts that it leaves alone
 */
public record About(
        String code,
        Severity severity,
        String title,
        String reason,
        String fix,
        boolean optIn,
        List<Example> examples) {

    /**
     * A script that shows the rule.
     *
     * @param server the product that it is for
     * @param sql the script
     * @param fires whether the rule finds something in it
     */
    public record Example(ServerKind server, String sql, boolean fires) {}

    public About {
        examples = List.copyOf(examples);
        if (!code.matches("[A-Z]{3}\\d{2}")) {
            throw new IllegalArgumentException(
                    "A rule's code is '" + code + "'; expected three capitals and two digits, such as DST02.");
        }
    }

    static About of(String code, Severity severity, String title) {
        return new About(code, severity, title, "", "", false, List.of());
    }

    /** What the rule is about. */
    public Family family() {
        return Family.of(code);
    }

    About because(String text) {
        return new About(code, severity, title, text, fix, optIn, examples);
    }

    About fix(String text) {
        return new About(code, severity, title, reason, text, optIn, examples);
    }

    About onRequest() {
        return new About(code, severity, title, reason, fix, true, examples);
    }

    About fires(Dialect dialect, String sql) {
        return fires(ServerKind.of(dialect), sql);
    }

    About fires(ServerKind server, String sql) {
        return with(new Example(server, sql, true));
    }

    About silent(Dialect dialect, String sql) {
        return silent(ServerKind.of(dialect), sql);
    }

    About silent(ServerKind server, String sql) {
        return with(new Example(server, sql, false));
    }

    private About with(Example example) {
        List<Example> more = new ArrayList<>(examples);
        more.add(example);
        return new About(code, severity, title, reason, fix, optIn, more);
    }
}
