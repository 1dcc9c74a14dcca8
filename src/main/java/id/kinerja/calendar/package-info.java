/** The one clock, the government's time zone, holidays, and deadlines counted in working days. */
@NullMarked
package id.kinerja.calendar;

import org.jspecify.annotations.NullMarked;
