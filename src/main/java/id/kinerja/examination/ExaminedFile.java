package id.kinerja.examination;

import java.util.List;
import java.util.UUID;

/** What there is to read about an employee: each capability names the own pages. */
public interface ExaminedFile {

    /** The pages about an employee, the newest first; whoever opens one is asked again. */
    List<Part> of(UUID employee);

    /**
     * A page.
     *
     * @param label a message code
     * @param arguments its arguments
     * @param address such as {@code /evaluations/…}
     */
    record Part(String label, List<Object> arguments, String address) {

        public Part {
            arguments = List.copyOf(arguments);
        }
    }
}
