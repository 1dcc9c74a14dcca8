/** The evaluation of a period: self-assessment, ratings, predicate, hand-over and acknowledgement. */
@NullMarked
package id.kinerja.evaluation;

import org.jspecify.annotations.NullMarked;
