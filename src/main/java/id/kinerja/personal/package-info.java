/** What capabilities tell about the people whom they keep data of: what it is, and how long it stays. */
@NullMarked
package id.kinerja.personal;

import org.jspecify.annotations.NullMarked;
