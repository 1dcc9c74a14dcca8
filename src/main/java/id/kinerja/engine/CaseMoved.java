package id.kinerja.engine;

import java.util.UUID;

/** Somebody else was faster: the case no longer stands where the request believed it to stand. */
public final class CaseMoved extends RuntimeException {

    private final UUID caseId;

    public CaseMoved(UUID caseId) {
        super("case " + caseId + " has moved on");
        this.caseId = caseId;
    }

    public UUID caseId() {
        return caseId;
    }
}
