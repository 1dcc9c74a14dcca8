package id.kinerja.engine;

import id.kinerja.calendar.KinerjaClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Lets time pass for single cases: what is due by then happens, and nothing else does. */
@Component
public class TestTimers {

    private final KinerjaClock clock;
    private final RuntimeService runtime;
    private final ManagementService management;

    TestTimers(KinerjaClock clock, RuntimeService runtime, ManagementService management) {
        this.clock = clock;
        this.runtime = runtime;
        this.management = management;
    }

    /** It is this moment, and what was due in these cases has happened, the earliest first. */
    public void pass(Instant now, UUID... cases) {
        clock.moveTo(now);
        for (UUID one : cases) {
            for (List<Job> due = due(one, now); !due.isEmpty(); due = due(one, now)) {
                management.executeJob(due.get(0).getId());
            }
        }
    }

    private List<Job> due(UUID businessKey, Instant now) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString()).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .duedateLowerThan(Date.from(now))
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream())
                .toList();
    }
}
