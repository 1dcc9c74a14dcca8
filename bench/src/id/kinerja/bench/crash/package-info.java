/** Kills application and database while people work, and looks afterwards whether anything was lost or done twice. */
@NullMarked
package id.kinerja.bench.crash;

import org.jspecify.annotations.NullMarked;
