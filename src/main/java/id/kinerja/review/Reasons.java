package id.kinerja.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which reason each row gets when a case is returned. */
final class Reasons {

    private Reasons() {}

    /**
     * A row's own reason counts, ticked or not; a ticked row without one gets the common reason. The common reason, when
     * there is one, is kept for the case as a whole too.
     *
     * @throws IllegalArgumentException when a ticked row would stay without a reason, or when nothing is said at all
     */
    static Map<String, String> combine(Collection<String> ticked, Map<String, String> own, String common) {
        Map<String, String> reasons = new TreeMap<>(own);
        if (!common.isBlank()) {
            reasons.put(ReviewNote.WHOLE, common.strip());
        }
        var silent = unexplained(ticked, own);
        if (!silent.isEmpty() && common.isBlank()) {
            throw new IllegalArgumentException("no reason for rows " + silent);
        }
        silent.forEach(row -> reasons.put(row, common.strip()));
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a return without any reason");
        }
        return new LinkedHashMap<>(reasons);
    }

    /** The ticked rows that have no reason of their own. */
    static List<String> unexplained(Collection<String> ticked, Map<String, String> own) {
        return ticked.stream().distinct().filter(row -> !own.containsKey(row)).toList();
    }
}
