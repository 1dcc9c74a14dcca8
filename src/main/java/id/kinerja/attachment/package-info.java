/** Files that stand with a case as evidence: what is accepted, where it is kept, who may add, read and remove it. */
@NullMarked
package id.kinerja.attachment;

import org.jspecify.annotations.NullMarked;
