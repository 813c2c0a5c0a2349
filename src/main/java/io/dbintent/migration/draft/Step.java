package io.dbintent.migration.draft;

/** One step of a draft: written out, or as a table that is to look otherwise. */
interface Step {}
