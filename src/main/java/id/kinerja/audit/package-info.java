/** Chains, verifies, shows, exports and in the end drops what the audit trail holds. */
@NullMarked
package id.kinerja.audit;

import org.jspecify.annotations.NullMarked;
