/** Keeps what people are called, wrote and were given out of the log. */
@NullMarked
package id.kinerja.log;

import org.jspecify.annotations.NullMarked;
