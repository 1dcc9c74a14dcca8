package id.kinerja.evaluation;

import java.util.UUID;

/** The rows were saved from another window after the page was shown. */
final class ChangedMeanwhile extends RuntimeException {

    private final UUID evaluation;

    ChangedMeanwhile(UUID evaluation) {
        super("evaluation " + evaluation + " was saved from elsewhere meanwhile");
        this.evaluation = evaluation;
    }

    UUID evaluation() {
        return evaluation;
    }
}
