package io.dbintent.language;

import io.dbintent.schema.Table;

/**
 * Words that may mean a table.
 *
 * @param length how many tokens
 * @param cost 0 for the table's own name, more for a synonym or a part of it
 */
record TableMention(Table table, int length, int cost) {}
