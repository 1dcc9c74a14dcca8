package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Checks a roster and applies it in one transaction, for programs that cannot look in between. */
@Service
class RosterImportAtOnce {

    private final RosterImports imports;
    private final ImportRecords records;
    private final ImportIssues issues;

    RosterImportAtOnce(RosterImports imports, ImportRecords records, ImportIssues issues) {
        this.imports = imports;
        this.records = records;
        this.issues = issues;
    }

    /**
     * Imports a roster.
     *
     * @param dryRun whether nothing of it is kept
     * @throws BrokenFile when a file cannot be read as the table it should be
     * @throws ManyLeft when it must be confirmed that people left, and nobody did
     * @throws ImportChanged when the organization was changed in another way meanwhile
     */
    @Transactional
    Done run(
            LocalDate effectiveOn,
            @Nullable ImportFile units,
            ImportFile roster,
            boolean dryRun,
            boolean leftConfirmed,
            String by) {
        if (!dryRun) {
            imports.waitForOthers();
        }
        UUID id = imports.check(effectiveOn, units, roster, by);
        if (dryRun) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else {
            imports.apply(id, leftConfirmed, by);
        }
        RosterImport done = records.find(id).orElseThrow();
        Boolean needed = dryRun ? imports.manyLeft(done).isPresent() : null;
        return new Done(done, needed, issues.toLookAt(id));
    }

    /**
     * What became of it.
     *
     * @param confirmationNeeded of a dry run, whether it would be applied only when somebody confirms that people left
     * @param issues every rejected and doubtful line
     */
    record Done(RosterImport roster, @Nullable Boolean confirmationNeeded, List<Issue> issues) {}
}
