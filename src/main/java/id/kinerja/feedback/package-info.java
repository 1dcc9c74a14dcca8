/** Continuous feedback: what superiors, colleagues and subordinates say about a result or a behaviour, at any time. */
@NullMarked
package id.kinerja.feedback;

import org.jspecify.annotations.NullMarked;
