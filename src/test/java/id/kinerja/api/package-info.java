/** The tests of what all addresses under {@code /api} have in common. */
@NullMarked
package id.kinerja.api;

import org.jspecify.annotations.NullMarked;
