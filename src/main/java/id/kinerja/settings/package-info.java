/** Typed settings with their history: every limit and term that a government may choose. */
@NullMarked
package id.kinerja.settings;

import org.jspecify.annotations.NullMarked;
