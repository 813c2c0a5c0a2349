@NullMarked
package io.dbintent.migration.simulate;

import org.jspecify.annotations.NullMarked;
