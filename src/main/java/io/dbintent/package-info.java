/**
 * What a test imports: the extension {@code DbIntent}, its annotation {@code DbIntentTest}, and the
 * {@code DbIntentContext} that they inject.
 *
 * <p>Wires the packages below together; nothing below imports it except {@code cli}.
 */
@NullMarked
package io.dbintent;

import org.jspecify.annotations.NullMarked;
