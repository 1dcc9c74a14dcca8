package id.kinerja.engine;

import java.util.UUID;

/**
 * An open user task as a capability sees it.
 *
 * @param taskId the engine's id of the task
 * @param caseId the id of the aggregate the case is about (the process instance's business key)
 * @param step the user task's id in the model
 * @param person the user name of who opens or completes the task
 */
public record TaskCase(String taskId, UUID caseId, String step, String person) {}
