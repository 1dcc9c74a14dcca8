package id.kinerja.engine;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a failed job tried again, and records who wanted it. */
@Component
class JobRetries {

    /** The address below the engine, decoded. */
    static final Pattern ADDRESS = Pattern.compile("/job/([A-Za-z0-9-]+)/retries");

    private static final int MOST = 10;

    private final ManagementService management;
    private final EngineAuthentication engine;
    private final Policy policy;
    private final Trail trail;

    JobRetries(ManagementService management, EngineAuthentication engine, Policy policy, Trail trail) {
        this.management = management;
        this.engine = engine;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * Lets a job be tried this often from now on.
     *
     * @param retries 1 to {@value #MOST}
     * @throws NotVisible when there is no such job, or the person does not run the installation
     * @throws IllegalArgumentException when the number is another
     */
    @Transactional
    public void set(String jobId, int retries, SignedIn person) {
        policy.require(person, Right.WRITE, Matter.COCKPIT);
        Job job = engine.asSystem(() -> management.createJobQuery().jobId(jobId).singleResult());
        if (job == null) {
            throw new NotVisible();
        }
        if (retries < 1 || retries > MOST) {
            throw new IllegalArgumentException("retries");
        }
        engine.as(person, () -> management.setJobRetries(jobId, retries));
        trail.record(Entry.of(Action.JOB_RETRIED, String.valueOf(job.getProcessDefinitionKey()), jobId)
                .by(person.userName())
                .changed(Map.of("retries", job.getRetries()), Map.of("retries", retries)));
    }
}
