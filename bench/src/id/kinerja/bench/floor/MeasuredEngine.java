package id.kinerja.bench.floor;

import java.util.List;

/** A process engine by its Java API: only what the load needs. */
public interface MeasuredEngine extends AutoCloseable {

    void start(String process, String businessKey);

    /** The open user tasks of a process. */
    List<OpenTask> openTasks(String process);

    /** Completes a task as its assignee; the case goes on by the outcome. */
    void complete(OpenTask task, String outcome);

    @Override
    void close();

    /** A task that waits, and for whom. */
    record OpenTask(String id, String assignee) {}
}
