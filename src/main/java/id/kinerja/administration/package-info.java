/**
 * The pages on which the personnel admin chooses settings and keeps the list of holidays, and the addresses by which programs
 * record who acts for whom; what they show belongs to packages below {@code access}.
 */
@NullMarked
package id.kinerja.administration;

import org.jspecify.annotations.NullMarked;
