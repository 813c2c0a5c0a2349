@NullMarked
package io.dbintent.migration.ddl;

import org.jspecify.annotations.NullMarked;
