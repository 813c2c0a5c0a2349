package io.dbintent.migration;

/**
 * A draft that was accepted for a request, for a model to learn from.
 *
 * @param request the words
 * @param upSql the way there
 * @param downSql the way back
 */
public record DraftExample(String request, String upSql, String downSql) {}
