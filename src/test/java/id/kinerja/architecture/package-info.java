/** The house rules as tests: each fails with a sentence that says why the rule exists. */
@NullMarked
package id.kinerja.architecture;

import org.jspecify.annotations.NullMarked;
