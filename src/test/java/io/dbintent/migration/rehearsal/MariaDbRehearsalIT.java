package io.dbintent.migration.rehearsal;

import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rehearsal on MariaDB")
class MariaDbRehearsalIT extends RehearsalContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedMariaDb();
    }

    @Override
    String more() {
        return super.more()
                + "CREATE TRIGGER stamp BEFORE INSERT ON orders FOR EACH ROW BEGIN IF NEW.note IS NULL THEN SET NEW.note ="
                + " 'none'; END IF; END;"
                + "CREATE PROCEDURE tidy() BEGIN DELETE FROM visit; DELETE FROM orders WHERE id < 0; END;"
                + "CREATE FUNCTION one() RETURNS INT DETERMINISTIC RETURN 1;"
                + "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM visit;";
    }
}
