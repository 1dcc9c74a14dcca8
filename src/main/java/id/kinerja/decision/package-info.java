/** The decision tables: which counts from when, what each says, and putting another in its place. */
@NullMarked
package id.kinerja.decision;

import org.jspecify.annotations.NullMarked;
