package id.kinerja;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that starts its application, database or browser as processes of its own: it runs beside the tests of the shared
 * application, and one of its kind at a time, its methods one after the other.
 *
 * <p>It touches nothing that is one for the whole virtual machine: no Spring context, no clock of the engine, no logging.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes of its own")
public @interface InProcessesOfItsOwn {}
