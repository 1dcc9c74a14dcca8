/**
 * Angka kredit of holders of a functional post (jabatan fungsional), converted from their predicates (domain page, section
 * 1.12).
 *
 * <p>Nothing of it is kept: it follows from final evaluations, from the posts that were held, and from two decision tables in
 * the versions of the day of the rating. It stands above evaluation and objection, whose results it converts, and none of
 * them knows of it.
 */
@NullMarked
package id.kinerja.credit;

import org.jspecify.annotations.NullMarked;
