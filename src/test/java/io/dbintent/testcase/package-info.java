/** Test classes that JUnit's TestKit runs; never run by the build itself. */
@NullMarked
package io.dbintent.testcase;

import org.jspecify.annotations.NullMarked;
