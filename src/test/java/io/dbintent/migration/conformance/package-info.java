@NullMarked
package io.dbintent.migration.conformance;

import org.jspecify.annotations.NullMarked;
