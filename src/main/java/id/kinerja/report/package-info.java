/** Daily reports: activities, their decision by the supervisor, and what counts as evidence. */
@NullMarked
package id.kinerja.report;

import org.jspecify.annotations.NullMarked;
