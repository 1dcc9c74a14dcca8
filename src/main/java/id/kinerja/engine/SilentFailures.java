package id.kinerja.engine;

import id.kinerja.log.Silenced;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/**
 * Keeps of a failed job what failed and where, as the log does: Cockpit shows it to who may read no case, and a failure's
 * own words can be those that somebody typed.
 */
final class SilentFailures implements FailedJobCommandFactory {

    private final FailedJobCommandFactory engines;

    SilentFailures(FailedJobCommandFactory engines) {
        this.engines = engines;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        // the engine asks for this one by its kind; it names a table and an id
        return engines.getCommand(
                jobId, failure instanceof OptimisticLockingException ? failure : Silenced.of(failure));
    }
}
