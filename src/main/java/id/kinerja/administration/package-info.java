/** The pages on which the personnel admin chooses settings and keeps the list of holidays. */
@NullMarked
package id.kinerja.administration;

import org.jspecify.annotations.NullMarked;
