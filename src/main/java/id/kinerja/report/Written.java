package id.kinerja.report;

import java.util.List;

/**
 * An activity with the files that stand with it, as they are or as they were in an earlier round.
 *
 * @param files in the order in which they were attached
 */
record Written(Activity activity, List<KeptFile> files) {

    Written {
        files = List.copyOf(files);
    }

    /** An activity without files. */
    static Written of(Activity activity) {
        return new Written(activity, List.of());
    }
}
