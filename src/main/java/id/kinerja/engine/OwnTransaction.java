package id.kinerja.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Does work in a transaction of its own, tables and cases together, while the caller's waits: what fails in it leaves the
 * caller's as it was. A job can so give up a part of its work and go on.
 *
 * <p>A transaction of Spring's alone would not do: within a job the engine keeps what it has to write until the job ends.
 */
@Component
public class OwnTransaction {

    private final ProcessEngineConfigurationImpl engine;

    OwnTransaction(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Commits what the work does, or throws what it throws and leaves nothing of it. */
    public void run(Runnable work) {
        engine.getCommandExecutorTxRequiresNew().execute(command -> {
            work.run();
            return null;
        });
    }
}
