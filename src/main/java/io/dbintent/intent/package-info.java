/**
 * Use case 1, intent to verdict: options, result, engine, authors, analyst, failure message.
 *
 * <p>Stands on everything below; {@code report} listens to it, the root package hands it to tests.
 */
@NullMarked
package io.dbintent.intent;

import org.jspecify.annotations.NullMarked;
