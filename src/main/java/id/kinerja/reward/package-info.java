/** Rewards: nominations, their eligibility and scores, and what secretary and head decide on them. */
@NullMarked
package id.kinerja.reward;

import org.jspecify.annotations.NullMarked;
