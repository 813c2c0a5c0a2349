package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.utility.DockerImageName;

@ExtendWith(DbIntent.class)
public class StoppedContainerTestCase {

    static final JdbcDatabaseContainer<?> STOPPED = new Stopped();

    @Test
    void doesNotRun(DbIntentContext db) {
        db.tables();
    }

    /** Never started, so no Docker is needed. */
    static final class Stopped extends JdbcDatabaseContainer<Stopped> {
        Stopped() {
            super(DockerImageName.parse("mysql:9.7"));
        }

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public String getDriverClassName() {
            return "com.mysql.cj.jdbc.Driver";
        }

        @Override
        public String getJdbcUrl() {
            throw new IllegalStateException("There is no address before the start.");
        }

        @Override
        public String getUsername() {
            return "test";
        }

        @Override
        public String getPassword() {
            return "test";
        }

        @Override
        protected String getTestQueryString() {
            return "SELECT 1";
        }
    }
}
