package id.kinerja.report;

import id.kinerja.attachment.Attachment;
import java.time.LocalDate;
import java.util.List;

/**
 * Files of the activities of several days, as many as a page shows at once.
 *
 * @param shown the newest day first
 * @param more how many others there are
 */
public record DatedFiles(List<DatedFile> shown, int more) {

    /** None. */
    public static final DatedFiles NONE = new DatedFiles(List.of(), 0);

    /** The newest of some files, which stand in that order. */
    public static DatedFiles first(int most, List<DatedFile> files) {
        int shown = Math.min(most, files.size());
        return new DatedFiles(List.copyOf(files.subList(0, shown)), files.size() - shown);
    }

    /**
     * A file with the day that its activity is about.
     *
     * @param page the address of the day's report, for who may read the file
     */
    public record DatedFile(LocalDate day, String page, Attachment file) {}
}
