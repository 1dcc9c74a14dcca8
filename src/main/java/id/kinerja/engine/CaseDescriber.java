package id.kinerja.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells about the cases of one process, as lists show them; each capability that has cases has one. */
public interface CaseDescriber {

    /** The process's key. */
    String process();

    /** What these cases are about, by one query; a case that does not exist is left out. */
    Map<UUID, CaseDescription> describe(Collection<UUID> caseIds);

    /** The employee's own cases that have not ended. */
    List<UUID> unfinished(UUID employeeId);
}
