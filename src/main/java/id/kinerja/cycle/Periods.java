package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The periods of the performance years. */
public interface Periods {

    /** @throws java.util.NoSuchElementException when there is none */
    Period get(UUID id);

    /** The quarter a day lies in, when its year was created. */
    Optional<Period> quarterOf(LocalDate day);

    /** The target setting of a year, when the year was created. */
    Optional<Period> targetSettingOf(int year);

    /** The evaluation of a whole year, when the year was created. */
    Optional<Period> annualOf(int year);
}
