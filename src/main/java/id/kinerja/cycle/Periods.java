package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The periods of the performance years. */
public interface Periods {

    /**
     * Makes a year with its target setting and four quarters.
     *
     * @param by the user name of who makes it
     * @return whether it is new
     */
    boolean createYear(int year, String by);

    /** @throws java.util.NoSuchElementException when there is none */
    Period get(UUID id);

    /** The quarter a day lies in, when its year was created. */
    Optional<Period> quarterOf(LocalDate day);

    /** The target setting of a year, when the year was created. */
    Optional<Period> targetSettingOf(int year);
}
