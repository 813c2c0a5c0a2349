@NullMarked
package io.dbintent.files;

import org.jspecify.annotations.NullMarked;
