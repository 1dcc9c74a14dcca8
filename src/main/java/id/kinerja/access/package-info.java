/** Who is signed in, with which roles, and what a person may see and do. */
@NullMarked
package id.kinerja.access;

import org.jspecify.annotations.NullMarked;
