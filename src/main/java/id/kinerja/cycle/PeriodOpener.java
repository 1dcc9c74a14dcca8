package id.kinerja.cycle;

import java.util.List;
import java.util.UUID;

/** Opens a period for single employees; each kind of period has one, in the capability whose cases it starts. */
public interface PeriodOpener {

    PeriodKind kind();

    /** How many employees the period concerns in all, opened or not. */
    int expected(Period period);

    /** Up to {@code limit} employees whom the period concerns and for whom it is not open yet, in a stable order. */
    List<UUID> missing(Period period, int limit);

    /** Opens the period for these employees in the caller's transaction; who has it open already is left alone. */
    void open(Period period, List<UUID> employeeIds);
}
