/** Tests of the words of intents as data. */
@NullMarked
package io.dbintent.plan;

import org.jspecify.annotations.NullMarked;
