package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.finding.About;
import io.dbintent.migration.finding.LintReport;
import io.dbintent.migration.finding.Linter;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How far the rules agree with those of two other linters, whose statements are labelled with what fires on them. A rule
 * of theirs is claimed where one or more of ours look for the same risk; those that need a team's own parameters are not.
 */
@DisplayName("Statements labelled by other linters")
@ExtendWith(NeedsLintCases.class)
class LintBenchmark {

    /** Their name, after a dialect where it matters, to our codes. */
    private static final Map<String, Set<String>> CLAIMED = Map.ofEntries(
            Map.entry("column_auto_increment_must_integer", Set.of("DSN20")),
            Map.entry("column_auto_increment_must_unsigned", Set.of("DSN21")),
            Map.entry("column_current_time_count_limit", Set.of("DSN22")),
            Map.entry("column_set_default_for_not_null", Set.of("DSN19")),
            Map.entry("database_drop_empty_database", Set.of("DST01")),
            Map.entry("index_key_number_limit", Set.of("DSN06")),
            Map.entry("index_no_duplicate_column", Set.of("DSN08")),
            Map.entry("index_pk_type_limit", Set.of("DSN02")),
            Map.entry("index_primary_key_type_allowlist", Set.of("DSN02")),
            Map.entry("index_type_no_blob", Set.of("DSN09")),
            Map.entry("index_total_number_limit", Set.of("DSN07")),
            Map.entry("MYSQL naming_column", Set.of("DSN29", "DSN30")),
            Map.entry("MYSQL naming_table", Set.of("DSN28", "DSN30")),
            Map.entry("POSTGRESQL naming_table", Set.of("DSN28", "DSN30")),
            Map.entry("naming_identifier_no_keyword", Set.of("DSN26", "DSN27")),
            Map.entry("naming_table_no_keyword", Set.of("DSN26", "DSN27")),
            Map.entry("naming_fully_qualified", Set.of("DSN38")),
            Map.entry("schema_backward_compatibility", Set.of("BCK01", "BCK02", "BCK04", "DST02", "DST15")),
            Map.entry("statement_disallow_commit", Set.of("TRX01")),
            Map.entry("transactionNesting", Set.of("TRX01")),
            Map.entry("statement_insert_disallow_order_by_rand", Set.of("DML03")),
            Map.entry("statement_insert_must_specify_column", Set.of("DML07")),
            Map.entry("statement_require_algorithm_option", Set.of("MYL01")),
            Map.entry("statement_require_lock_option", Set.of("MYL02")),
            Map.entry("statement_select_no_select_all", Set.of("DML08")),
            Map.entry("statement_where_require_update_delete", Set.of("DST06")),
            Map.entry("statement_where_require_select", Set.of("DML10")),
            Map.entry("statement_where_no_leading_wildcard_like", Set.of("DML05")),
            Map.entry("statement_disallow_mix_in_dml", Set.of("TRX03")),
            Map.entry("statement_disallow_rm_tbl_cascade", Set.of("DST05")),
            Map.entry("statement_disallow_truncate", Set.of("DST04")),
            Map.entry("statement_add_check_not_valid", Set.of("PGL10")),
            Map.entry("statement_non_transactional", Set.of("TRX02")),
            Map.entry("system_charset_allowlist", Set.of("DSN23")),
            Map.entry("system_event_disallow_create", Set.of("DSN32")),
            Map.entry("system_function_disallow_create", Set.of("DSN31")),
            Map.entry("system_procedure_disallow_create", Set.of("DSN31")),
            Map.entry("system_view_disallow_create", Set.of("DSN33")),
            Map.entry("column_maximum_character_length", Set.of("DSN12")),
            Map.entry("column_maximum_varchar_length", Set.of("DSN13")),
            Map.entry("column_no_null", Set.of("DSN17")),
            Map.entry("column_require_default", Set.of("DSN18")),
            Map.entry("column_disallow_change_type", Set.of("BCK04")),
            Map.entry("table_no_foreign_key", Set.of("DSN35")),
            Map.entry("table_drop_naming_convention", Set.of("DST12")),
            Map.entry("builtin_prior_backup_check", Set.of("TRX03")),
            Map.entry("table_require_pk", Set.of("DSN01")),
            Map.entry("addSerialColumn", Set.of("PGL13")),
            Map.entry("addingPrimaryKeyConstraint", Set.of("PGL04")),
            Map.entry("addingRequiredField", Set.of("DAT02")),
            Map.entry("avoidAlterEnumAddValue", Set.of("PGL26")),
            Map.entry("avoidCreateTrigger", Set.of("PGL22")),
            Map.entry("avoidWideLockWindow", Set.of("PGL23")),
            Map.entry("banCharField", Set.of("DSN11")),
            Map.entry("banDropDatabase", Set.of("DST01")),
            Map.entry("banDropSchema", Set.of("DST01")),
            Map.entry("banDropTable", Set.of("DST02")),
            Map.entry("banTruncateCascade", Set.of("DST05")),
            Map.entry("banVacuumFull", Set.of("PGL19")),
            Map.entry("changingColumnType", Set.of("PGL07")),
            Map.entry("concurrentRefreshMatviewLock", Set.of("PGL18")),
            Map.entry("multipleAlterTable", Set.of("PGL24")),
            Map.entry("preferBigInt", Set.of("DSN03")),
            Map.entry("preferIdentity", Set.of("DSN15")),
            Map.entry("preferRobustStmts", Set.of("TRX05")),
            Map.entry("renamingTable", Set.of("BCK01")),
            Map.entry("requireConcurrentIndexCreation", Set.of("PGL01")),
            Map.entry("requireConcurrentReindex", Set.of("PGL17")),
            Map.entry("requireSeparateConstraintValidation", Set.of("PGL12")),
            // The same linters' rules of which no statement is among those at hand.
            Map.entry("addingFieldWithDefault", Set.of("PGL08")),
            Map.entry("addingForeignKeyConstraint", Set.of("PGL11")),
            Map.entry("addingNotNullField", Set.of("PGL09")),
            Map.entry("banConcurrentIndexCreationInTransaction", Set.of("PGL03")),
            Map.entry("banDeleteWithoutWhere", Set.of("DST06")),
            Map.entry("banUpdateWithoutWhere", Set.of("DST06")),
            Map.entry("banDropColumn", Set.of("DST03")),
            Map.entry("banDropConstraint", Set.of("DST08")),
            Map.entry("banDropNotNull", Set.of("BCK05")),
            Map.entry("banDropTrigger", Set.of("DST09")),
            Map.entry("banTruncate", Set.of("DST04")),
            Map.entry("constraintMissingNotValid", Set.of("PGL10", "PGL11")),
            Map.entry("disallowUniqueConstraint", Set.of("PGL05")),
            Map.entry("addingExclusionConstraint", Set.of("PGL14")),
            Map.entry("lockTimeoutWarning", Set.of("PGL25")),
            Map.entry("preferJsonb", Set.of("PGL15")),
            Map.entry("preferTimestamptz", Set.of("DSN14")),
            Map.entry("renamingColumn", Set.of("BCK02")),
            Map.entry("requireConcurrentIndexDeletion", Set.of("PGL02")),
            Map.entry("requireConcurrentDetachPartition", Set.of("PGL16")),
            Map.entry("column_disallow_drop", Set.of("DST03")),
            Map.entry("column_disallow_changing_order", Set.of("MYL18")),
            Map.entry("index_create_concurrently", Set.of("PGL01")),
            Map.entry("engine_mysql_use_innodb", Set.of("DSN24")),
            Map.entry("statement_object_owner_check", Set.of("SEC05")),
            Map.entry("table_disallow_trigger", Set.of("DSN34")),
            Map.entry("table_no_duplicate_index", Set.of("DSN05")));

    private static Set<String> codes(LintCase given) {
        return CLAIMED.getOrDefault(given.dialect() + " " + given.rule(), CLAIMED.getOrDefault(given.rule(), Set.of()));
    }

    @Test
    @DisplayName("are found where they fire and left alone where they do not")
    void agreement() throws IOException {
        Set<String> policies =
                Linter.rules().stream().filter(About::optIn).map(About::code).collect(Collectors.toSet());
        List<LintCase> cases = LintCase.load();
        int claimed = 0;
        int firing = 0;
        int found = 0;
        int silent = 0;
        int flagged = 0;
        Set<String> rules = new TreeSet<>();
        Map<String, Integer> unclaimed = new TreeMap<>();
        for (LintCase given : cases) {
            Set<String> codes = codes(given);
            if (codes.isEmpty()) {
                unclaimed.merge(given.dialect() + " " + given.rule(), 1, Integer::sum);
                continue;
            }
            claimed++;
            rules.add(given.rule());
            LintReport report = Linter.of(ServerKind.of(given.dialect()))
                    .withPolicies(policies)
                    .lint(given.sql());
            boolean fires = codes.stream().anyMatch(code -> !report.of(code).isEmpty());
            firing += given.fires() ? 1 : 0;
            silent += given.fires() ? 0 : 1;
            found += given.fires() && fires ? 1 : 0;
            flagged += !given.fires() && fires ? 1 : 0;
            if (fires != given.fires()) {
                System.out.println((given.fires() ? "MISSED " : "FLAGGED ") + given.dialect() + " " + given.rule() + " "
                        + codes + ": " + given.sql().replace('\n', ' '));
            }
        }
        unclaimed.forEach((rule, count) -> System.out.println("UNCLAIMED " + rule + ": " + count + " cases"));
        Figures.print("lint.claimed", "%d of their rules, %d of %d cases", rules.size(), claimed, cases.size());
        Figures.print("lint.found", "%d of %d firing cases (%.1f %%)", found, firing, 100.0 * found / firing);
        Figures.print("lint.flagged", "%d of %d silent cases (%.1f %%)", flagged, silent, 100.0 * flagged / silent);
        assertThat(rules).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    @DisplayName("never make a rule throw, whatever the dialect they are read as")
    void neverThrows() throws IOException {
        Set<String> policies =
                Linter.rules().stream().filter(About::optIn).map(About::code).collect(Collectors.toSet());
        int scripts = 0;
        for (LintCase given : LintCase.load()) {
            for (Dialect dialect : Dialect.values()) {
                Linter linter = Linter.of(ServerKind.of(dialect)).withPolicies(policies);
                for (int cut : new int[] {
                    given.sql().length(), given.sql().length() / 2, given.sql().length() / 3
                }) {
                    linter.lint(given.sql().substring(0, cut), given.sql().substring(cut));
                    scripts++;
                }
            }
        }
        Figures.print("lint.robust", "%,d scripts, whole and cut, read as every dialect without an exception", scripts);
    }
}
