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
     * Imports a roster; one that touches who sends it is kept, and waits for another personnel admin.
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
            confirm(id, leftConfirmed, by);
        }
        RosterImport done = records.find(id).orElseThrow();
        Boolean needed = done.applied() ? null : imports.manyLeft(done).isPresent();
        Confirmation confirmation = done.applied() ? null : imports.confirmation(done, by);
        return new Done(done, needed, confirmation, issues.toLookAt(id));
    }

    /** What touches who sent it waits for another personnel admin; whether people left is settled before. */
    private void confirm(UUID id, boolean leftConfirmed, String by) {
        RosterImport checked = records.find(id).orElseThrow();
        if (!leftConfirmed) {
            imports.manyLeft(checked).ifPresent(many -> {
                throw many;
            });
        }
        if (imports.confirmation(checked, by).problem() == null) {
            imports.apply(id, leftConfirmed, by);
        }
    }

    /**
     * What became of it.
     *
     * @param confirmationNeeded of what is not applied, whether it would be only when somebody confirms that people left
     * @param confirmation of what is not applied, whether who sent it may confirm it
     * @param issues every rejected and doubtful line
     */
    record Done(
            RosterImport roster,
            @Nullable Boolean confirmationNeeded,
            @Nullable Confirmation confirmation,
            List<Issue> issues) {}
}
