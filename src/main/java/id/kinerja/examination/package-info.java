/** Which auditor examines whom, by which letter and until when (pemeriksaan); only meanwhile they read what people wrote. */
@NullMarked
package id.kinerja.examination;

import org.jspecify.annotations.NullMarked;
