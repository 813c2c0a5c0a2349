package io.dbintent.migration.ddl;

import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import java.util.Set;

/** What MySQL and MariaDB do otherwise: unique keys are indexes, and tables have options. */
final class MySqlIndexes {

    static final Set<String> TABLE_OPTIONS = Set.of(
            "ENGINE",
            "AUTO_INCREMENT",
            "COLLATE",
            "COMMENT",
            "ROW_FORMAT",
            "KEY_BLOCK_SIZE",
            "STATS_PERSISTENT",
            "STATS_AUTO_RECALC",
            "STATS_SAMPLE_PAGES",
            "AVG_ROW_LENGTH",
            "CHECKSUM",
            "COMPRESSION",
            "CONNECTION",
            "DELAY_KEY_WRITE",
            "ENCRYPTION",
            "INSERT_METHOD",
            "MAX_ROWS",
            "MIN_ROWS",
            "PACK_KEYS",
            "TABLESPACE",
            "UNION",
            "PAGE_CHECKSUM",
            "PAGE_COMPRESSED",
            "PAGE_COMPRESSION_LEVEL",
            "TRANSACTIONAL",
            "ENCRYPTED",
            "ENCRYPTION_KEY_ID",
            "SEQUENCE",
            "TYPE");

    private MySqlIndexes() {}

    static IndexDefinition ofUnique(KeyDefinition key) {
        return IndexDefinition.of(key.name(), IndexDefinition.Kind.UNIQUE, key.parts());
    }
}
