/** What all addresses under {@code /api} have in common: pages of lists, problems, safe retries, the description. */
@NullMarked
package id.kinerja.api;

import org.jspecify.annotations.NullMarked;
