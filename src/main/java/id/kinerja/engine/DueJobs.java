package id.kinerja.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Runs the engine's due jobs at once and in the caller's thread, where a story is told faster than time passes.
 *
 * <p>The engine's own executor, which runs them in the background, rests meanwhile.
 */
@Component
public class DueJobs {

    private final ProcessEngine engine;
    private final ManagementService management;
    private final EngineAuthentication authentication;

    DueJobs(ProcessEngine engine, ManagementService management, EngineAuthentication authentication) {
        this.engine = engine;
        this.management = management;
        this.authentication = authentication;
    }

    /** Does something while no job runs in the background. */
    public void withoutExecutor(Runnable work) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean active = executor != null && executor.isActive();
        if (active) {
            executor.shutdown();
        }
        try {
            work.run();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }

    /** Runs every job of a process that is due by the clock, and those that become due by it, the earliest first. */
    public void run() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> authentication.asSystem(() -> {
                management.executeJob(job.getId());
                return job;
            }));
        }
    }

    /** Jobs without a process are the engine's own, such as the clean-up of history: they have time. */
    private List<Job> due() {
        return authentication.asSystem(
                () -> management.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                        .filter(job -> job.getProcessDefinitionId() != null)
                        .toList());
    }
}
