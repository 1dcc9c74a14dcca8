/** The rules that every process, decision and form keeps, read from the model files themselves. */
@NullMarked
package id.kinerja.models;

import org.jspecify.annotations.NullMarked;
