/** How far the appraisals of many people are, and what they came to, in numbers without names. */
@NullMarked
package id.kinerja.overview;

import org.jspecify.annotations.NullMarked;
