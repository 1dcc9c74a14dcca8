package id.kinerja.engine;

import java.util.UUID;

/** An operator has suspended the case: nobody can take it on before it is activated again. */
public final class CaseSuspended extends RuntimeException {

    private final UUID caseId;

    CaseSuspended(UUID caseId) {
        super("case " + caseId + " is suspended");
        this.caseId = caseId;
    }

    public UUID caseId() {
        return caseId;
    }
}
