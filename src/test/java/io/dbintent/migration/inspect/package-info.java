@NullMarked
package io.dbintent.migration.inspect;

import org.jspecify.annotations.NullMarked;
