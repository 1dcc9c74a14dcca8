/** Units, posts, employees and reporting lines, all with dates, and the roster import that feeds them. */
@NullMarked
package id.kinerja.organization;

import org.jspecify.annotations.NullMarked;
