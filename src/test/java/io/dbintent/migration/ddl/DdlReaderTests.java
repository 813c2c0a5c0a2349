package io.dbintent.migration.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.sql.Dialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The DDL reader")
class DdlReaderTests {

    private static DdlScript read(Dialect dialect, String sql) {
        return DdlReader.of(ServerKind.of(dialect)).read(sql);
    }

    @Test
    @DisplayName("reads each action of an ALTER TABLE as a change with its place")
    void actions() {
        var statement = read(
                        Dialect.MYSQL,
                        "ALTER TABLE users\n  ADD COLUMN age int NOT NULL DEFAULT 0 AFTER id,\n  DROP INDEX i, ALGORITHM=INPLACE")
                .statements()
                .get(0);
        assertThat(statement.kind()).isEqualTo("ALTER TABLE");
        assertThat(statement.options()).containsEntry("algorithm", "inplace");
        assertThat(statement.schemaChanges()).hasSize(2);
        assertThat(statement.schemaChanges().get(0)).isInstanceOf(ColumnChange.Add.class);
        assertThat(statement.schemaChanges().get(1)).isInstanceOf(IndexChange.Drop.class);
        assertThat(statement.changes().get(1).position()).hasToString("3:3");
    }

    @Test
    @DisplayName("folds names and gives types the name that the server keeps")
    void postgres() {
        var change = (TableChange.Create)
                read(Dialect.POSTGRESQL, "CREATE TABLE Users (Id int8, \"Name\" varchar(20), at timestamptz(3))")
                        .changes()
                        .get(0);
        assertThat(change.table()).hasToString("users");
        assertThat(change.definition().columns())
                .extracting(column -> column.name() + " " + column.type())
                .containsExactly("id bigint", "Name character varying(20)", "at timestamp(3) with time zone");
    }

    @Test
    @DisplayName("says at which word it stopped understanding")
    void opaque() {
        assertThat(read(Dialect.MYSQL, "ALTER TABLE t FROBNICATE").changes())
                .singleElement()
                .isEqualTo(new Opaque(
                        "ALTER TABLE t FROBNICATE", "ALTER TABLE has no action that begins with 'FROBNICATE'."));
    }

    @Test
    @DisplayName("finds the changes of a conditional block")
    void block() {
        var statement = read(
                        Dialect.POSTGRESQL,
                        "DO $$ BEGIN IF true THEN ALTER TABLE t ADD CONSTRAINT u UNIQUE (a); END IF; END $$;")
                .statements()
                .get(0);
        assertThat(statement.conditional()).isTrue();
        assertThat(statement.schemaChanges()).singleElement().isInstanceOf(ConstraintChange.AddUnique.class);
    }
}
