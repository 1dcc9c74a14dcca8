/** My tasks and where my own submissions stand. */
@NullMarked
package id.kinerja.inbox;

import org.jspecify.annotations.NullMarked;
