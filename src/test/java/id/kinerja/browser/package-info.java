/** What people do in a browser, from an empty installation on. */
@NullMarked
package id.kinerja.browser;

import org.jspecify.annotations.NullMarked;
