/** Reports that a recorded superior is wrong, and what the personnel admins decide on them. */
@NullMarked
package id.kinerja.correction;

import org.jspecify.annotations.NullMarked;
