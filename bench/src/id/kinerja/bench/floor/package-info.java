/**
 * The load that an engine alone is measured with. It knows no engine, so that each one gets the same: the neighbour's
 * small program in {@code bench/flowable} is built from these sources too.
 */
@NullMarked
package id.kinerja.bench.floor;

import org.jspecify.annotations.NullMarked;
