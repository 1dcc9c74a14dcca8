/** What every page shares: layout, language, dates and error pages. */
@NullMarked
package id.kinerja.page;

import org.jspecify.annotations.NullMarked;
