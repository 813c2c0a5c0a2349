package io.dbintent.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.impact.TableSize;
import io.dbintent.migration.impact.TableSizes;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report on a draft")
class DraftReportTests {

    private static final ServerKind SERVER = new ServerKind(Dialect.MYSQL, 8, 4);

    private static final SchemaDefinition SCHEMA =
            new Simulation(SERVER).run(SchemaDefinition.EMPTY, """
                    CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(60) NOT NULL, note varchar(40));
                    CREATE VIEW names AS SELECT id, name FROM users;
                    """).after();

    private static MigrationDraft draft(String request) {
        return (MigrationDraft) MigrationAssistant.of(SERVER, SCHEMA)
                .withSizes(new TableSizes(Map.of("users", new TableSize("users", 2_000_000, 300_000_000, 60_000_000))))
                .draft(request);
    }

    @Test
    @DisplayName("begins with what needs attention, and has scripts, findings, backfill, impact and proof")
    void whole() {
        MigrationDraft draft =
                draft("drop users.note and add a column shout varchar(60) to users and fill it with name");
        assertThat(draft.report()).isEqualTo("""
                Draft for "drop users.note and add a column shout varchar(60) to users and fill it with name", by built-in. NOT applied.
                3 statements there, 2 back. The way back cannot restore users.note.

                REVIEW IT before it is applied:
                  - Nothing was rehearsed. No way to a scratch server was given. Make the assistant with MigrationAssistant.forDatabase, or give it one with rehearsingOn.
                  - Down does not bring back the values of users.note.

                LOST for good:
                  - users.note

                Up:
                  ALTER TABLE `users` DROP COLUMN `note`;
                  ALTER TABLE `users` ADD COLUMN `shout` varchar(60);
                  UPDATE `users` SET `shout` = `name`;

                Down:
                  ALTER TABLE `users` DROP COLUMN `shout`;
                  ALTER TABLE `users` ADD COLUMN `note` varchar(40);

                Findings:
                  - up 1:1 ERROR DST03 Column users.note is dropped. Fix: Stop reading and writing the column in one release, and drop it in a later one, after a backup.
                  - up 2:1 NOTICE TRX04 If this statement fails, the one before it stays. Fix: One DDL statement in each script, or every one of them so that it can be run again (IF NOT EXISTS).
                  - up 3:1 NOTICE TRX03 Rows are changed in a script that changes the schema. Fix: Put the rows into a script of their own, between the one that adds and the one that tightens.
                  - down 2:1 ERROR REV04 Column users.note comes back without its values. Fix: Keep what is dropped under another name until the migration is final, and let down rename it back.

                Backfill:
                  - statement 3 of up. The backfill of users.shout can be undone, since the column was empty before: its values are set to NULL again or go with the column. Values that users write into it meanwhile go with them.
                    in batches, repeated until no row changes: UPDATE `users` SET `shout` = `name` WHERE (`shout` IS NULL) AND (`name`) IS NOT NULL ORDER BY `id` LIMIT 5000
                    rows left: SELECT COUNT(*) FROM `users` WHERE (`shout` IS NULL) AND (`name`) IS NOT NULL
                    back: UPDATE `users` SET `shout` = NULL WHERE `shout` IS NOT NULL ORDER BY `id` LIMIT 5000

                Impact, NOT measured, assumed for MySQL 8.4:
                  takes 6.0 s to 2 min (2,000,000 rows, 360.0 MB, at 15 to 300 MB/s; only the catalog changes; waits for transactions under way come on top)
                  writers wait 1.2 s to 24.2 s (2,000,000 rows, 360.0 MB, at 15 to 300 MB/s; only the catalog changes; waits for transactions under way come on top)
                  needs 360.0 MB of disk beside the tables; risk 0.35 of 1
                  changes users; reaches users
                  1. users: writes the table anew, readers and writers wait (assumed)
                  2. users: changes the catalog alone, readers and writers wait (assumed)
                  3. users: changes rows one by one, nobody waits (assumed)

                Simulation: down restores the schema.
                Rehearsal: NONE. No way to a scratch server was given. Make the assistant with MigrationAssistant.forDatabase, or give it one with rehearsingOn.
                """);
        assertThat(draft).hasToString(draft.report());
    }
}
