package io.dbintent.migration;

import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.scratch.ScratchSupply;
import io.dbintent.migration.scratch.ServerVersion;

/**
 * How drafts are rehearsed.
 *
 * @param supply where scratch servers come from
 * @param version what the user's server is
 * @param source what makes the user's schema on a scratch server
 */
record Rehearsing(ScratchSupply supply, ServerVersion version, SchemaSource source) {}
