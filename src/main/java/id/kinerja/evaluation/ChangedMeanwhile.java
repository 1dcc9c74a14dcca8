package id.kinerja.evaluation;

/** The rows were saved from another window after the page was shown. */
final class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile() {
        super("saved from elsewhere meanwhile");
    }
}
