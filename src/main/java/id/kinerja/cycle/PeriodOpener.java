package id.kinerja.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Opens a period for single employees; each kind of period has one, in the capability whose cases it starts. */
public interface PeriodOpener extends EndsWithYear {

    PeriodKind kind();

    /** The employees whom the period concerns and for whom it is not open yet. */
    List<UUID> missing(Period period);

    /** What became of a period for each of these people; who is not concerned by it at all is missing in the map. */
    Map<UUID, Part> parts(Period period, Collection<UUID> employees);

    /** What became of a period for somebody. */
    enum Part {
        /** It is open, or has come to its end. */
        COUNTED,
        /** It was ended by an exclusion. */
        ENDED,
        /** It is open for others, and would be for this person. */
        NOT_OPENED
    }

    /** Opens the period for these employees in the caller's transaction; who has it open already is left alone. */
    void open(Period period, List<UUID> employeeIds);

    /** The user tasks of the process that it starts for each which have to be done while the period's window is open. */
    Set<String> steps();

    /** Who besides employees and their superiors is asked for something in such a case now. */
    default List<UUID> alsoAsked(Period period) {
        return List.of();
    }
}
