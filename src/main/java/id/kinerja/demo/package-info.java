/** The demonstration: a small government in the middle of a year, told through the product's own services. */
@NullMarked
package id.kinerja.demo;

import org.jspecify.annotations.NullMarked;
