/** Measures how fast the product is, against the process engine alone, a neighbour and the database. */
@NullMarked
package id.kinerja.bench;

import org.jspecify.annotations.NullMarked;
