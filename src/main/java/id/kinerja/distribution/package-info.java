/** What a unit achieved, and how predicates are spread below it (capaian organisasi, pola distribusi). */
@NullMarked
package id.kinerja.distribution;

import org.jspecify.annotations.NullMarked;
