/** Uploaded tables: rows with their line numbers, whatever program wrote the file. */
@NullMarked
package id.kinerja.table;

import org.jspecify.annotations.NullMarked;
