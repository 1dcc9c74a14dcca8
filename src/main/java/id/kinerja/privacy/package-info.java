/** Shows people everything about themselves, and removes what has been kept long enough. */
@NullMarked
package id.kinerja.privacy;

import org.jspecify.annotations.NullMarked;
