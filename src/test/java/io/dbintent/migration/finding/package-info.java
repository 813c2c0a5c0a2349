@NullMarked
package io.dbintent.migration.finding;

import org.jspecify.annotations.NullMarked;
