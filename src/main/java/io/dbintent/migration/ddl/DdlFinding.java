package io.dbintent.migration.ddl;

import io.dbintent.migration.change.Position;

/**
 * One thing for which a draft is refused before any server sees it.
 *
 * @param code stable, such as {@code DDL-FILE}; see {@link DdlRefusal}
 * @param position where it stands
 * @param message what was found, and what to write instead
 */
public record DdlFinding(String code, Position position, String message) {}
