package io.dbintent.migration.rehearsal;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rehearsal on PostgreSQL")
class PostgresRehearsalIT extends RehearsalContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedPostgres();
    }

    @Override
    String more() {
        return super.more()
                + "CREATE SCHEMA audit; CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE DOMAIN positive AS int CHECK"
                + " (value > 0); CREATE TYPE pair AS (a int, b text);"
                + "CREATE TABLE audit.log (id serial PRIMARY KEY, at timestamptz DEFAULT now(), m mood DEFAULT 'sad', n"
                + " positive, p pair, big bigint GENERATED ALWAYS AS IDENTITY, twice int GENERATED ALWAYS AS (2) STORED);"
                + "CREATE FUNCTION audit.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;"
                + "CREATE TRIGGER tr BEFORE INSERT ON audit.log FOR EACH ROW EXECUTE FUNCTION audit.f();"
                + "CREATE TABLE part (id int) PARTITION BY RANGE (id);"
                + "CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (10);"
                + "CREATE MATERIALIZED VIEW mv AS SELECT id FROM orders; CREATE UNIQUE INDEX mvi ON mv (id);"
                + "ALTER TABLE visit ENABLE ROW LEVEL SECURITY; CREATE POLICY pol ON visit FOR SELECT TO PUBLIC USING"
                + " (page <> 'x'); COMMENT ON COLUMN visit.page IS 'which'; COMMENT ON TABLE orders IS 'all of them';";
    }
}
