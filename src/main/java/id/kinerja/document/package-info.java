/**
 * Official documents to print (dokumen resmi; domain page, section 1.15). It stands above evaluation, distribution and
 * objection, since one document says what all three keep; it keeps nothing itself and nothing uses it.
 */
@NullMarked
package id.kinerja.document;

import org.jspecify.annotations.NullMarked;
