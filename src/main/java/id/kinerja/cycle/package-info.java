/** The performance year: its periods, and opening them for everybody. */
@NullMarked
package id.kinerja.cycle;

import org.jspecify.annotations.NullMarked;
