/** Objections of employees to results that they received, and what the rater's superior decides on them. */
@NullMarked
package id.kinerja.objection;

import org.jspecify.annotations.NullMarked;
