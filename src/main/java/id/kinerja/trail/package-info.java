/** Writes the audit trail: who did what to what, in the transaction of what it tells about. */
@NullMarked
package id.kinerja.trail;

import org.jspecify.annotations.NullMarked;
