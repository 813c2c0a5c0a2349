package io.dbintent.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result. Cells are {@code String}, {@code Long}, {@code BigDecimal}, {@code BigInteger}, {@code Double},
 * {@code Boolean}, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code byte[]}
 * or null for SQL's NULL.
 *
 * @param cells in column order, unmodifiable
 */
public record Row(List<@Nullable Object> cells) {

    public Row {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }
}
