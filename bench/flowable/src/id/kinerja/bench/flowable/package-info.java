/** The neighbour: the floor's models and load on another engine of the same family. */
@NullMarked
package id.kinerja.bench.flowable;

import org.jspecify.annotations.NullMarked;
