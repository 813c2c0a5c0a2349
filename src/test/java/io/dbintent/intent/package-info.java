/** Intents from text to verdict, with a model that says what a test tells it to. */
@NullMarked
package io.dbintent.intent;

import org.jspecify.annotations.NullMarked;
