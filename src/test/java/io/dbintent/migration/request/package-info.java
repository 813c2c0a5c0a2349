@NullMarked
package io.dbintent.migration.request;

import org.jspecify.annotations.NullMarked;
