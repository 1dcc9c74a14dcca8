/** Who is reminded of tasks that are due, whom overdue ones are escalated to, and the one mail a day that tells of both. */
@NullMarked
package id.kinerja.notice;

import org.jspecify.annotations.NullMarked;
