package io.dbintent.database;

/**
 * One statement of a script.
 *
 * @param line where it begins, counted from 1
 * @param text without delimiter and plain comments
 */
record ScriptStatement(int line, String text) {}
