/** Reasons that a reviewer attaches to single rows when a case is returned. */
@NullMarked
package id.kinerja.review;

import org.jspecify.annotations.NullMarked;
