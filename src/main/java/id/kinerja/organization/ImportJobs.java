package id.kinerja.organization;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does the long part of an import while its uploader looks on; one import after the other. */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final RosterImports imports;
    private final ImportRecords records;
    private final boolean background;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "roster-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportJobs(
            RosterImports imports,
            ImportRecords records,
            @Value("${kinerja.roster-import.background:true}") boolean background) {
        this.imports = imports;
        this.records = records;
        this.background = background;
    }

    /** Keeps the lines of an import that has begun. */
    void keep(UUID id, CheckedImport checked) {
        run(id, ImportState.CHECKING, () -> imports.keep(id, checked, progress(id)));
    }

    /**
     * Applies a checked import, also when an earlier job for it was cut off; one that cannot be applied is counted again, to be
     * looked at once more.
     */
    void apply(UUID id, boolean leftConfirmed, String by) {
        if (records.beginApplying(id)) {
            run(id, ImportState.APPLYING, () -> imports.apply(id, leftConfirmed, by, progress(id)));
        }
    }

    /** The code of the message that a job was cut off. */
    static String problem(ImportState working) {
        return working == ImportState.APPLYING ? "organization.import.apply-cut-off" : "organization.import.cut-off";
    }

    private ImportProgress progress(UUID id) {
        return (done, total) -> records.progress(id, done, total);
    }

    private void run(UUID id, ImportState working, Runnable work) {
        Runnable job = () -> {
            try {
                work.run();
            } catch (ImportChanged | ManyLeft changed) {
                imports.count(id);
                records.move(id, working, working.cutOff(), "organization.import.moved");
            } catch (NotYours others) {
                records.move(id, working, working.cutOff(), others.code());
            } catch (RuntimeException failure) {
                LOG.error("Import {} was not finished", id, failure);
                records.move(id, working, working.cutOff(), problem(working));
            }
        };
        if (background) {
            worker.execute(job);
        } else {
            job.run();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
