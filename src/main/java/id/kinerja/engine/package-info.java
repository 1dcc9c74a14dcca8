/** The fence around the process engine: the only package that imports org.camunda. */
@NullMarked
package id.kinerja.engine;

import org.jspecify.annotations.NullMarked;
