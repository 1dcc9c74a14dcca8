/** Coaching of those whose results ask for it: a plan, monthly checks, and what came of it. */
@NullMarked
package id.kinerja.coaching;

import org.jspecify.annotations.NullMarked;
