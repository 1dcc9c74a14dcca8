package id.kinerja.engine;

import java.util.UUID;

/**
 * The open task was given to somebody who has nothing to do with the case, such as by hand in the engine: that person
 * neither reads nor decides it.
 */
public final class WrongAssignee extends RuntimeException {

    private final UUID caseId;

    WrongAssignee(UUID caseId) {
        super("a task of case " + caseId + " waits for somebody who has nothing to do with it");
        this.caseId = caseId;
    }

    public UUID caseId() {
        return caseId;
    }
}
