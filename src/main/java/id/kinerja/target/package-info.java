/** Target plans (SKP): results, indicators, behaviours, their submission, return and established versions. */
@NullMarked
package id.kinerja.target;

import org.jspecify.annotations.NullMarked;
