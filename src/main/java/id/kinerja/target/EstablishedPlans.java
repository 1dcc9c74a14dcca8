package id.kinerja.target;

import id.kinerja.organization.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The established target plans, as reports and evaluations need them. */
public interface EstablishedPlans {

    /** The newest established version of an employee's plan of a year. */
    Optional<EstablishedPlan> of(UUID employeeId, int year);

    /** The newest established versions of these employees' plans of a year, by employee, by one query. */
    Map<UUID, EstablishedPlan> of(Collection<UUID> employeeIds, int year);

    /**
     * The versions that were in force at the end of a day in the government's zone, by employee, by one query; of a plan that
     * was established later its first one.
     */
    Map<UUID, EstablishedPlan> inForceOn(LocalDate day, Collection<UUID> employeeIds, int year);

    /**
     * The plan in one established version.
     *
     * @throws java.util.NoSuchElementException when there is no such version
     */
    EstablishedPlan version(UUID planId, int version);

    /**
     * When a version was established, by whom, and in whose place.
     *
     * @throws java.util.NoSuchElementException when there is no such version
     */
    Establishing establishing(UUID planId, int version);

    /** That a version was established (penetapan SKP). */
    record Establishing(Instant at, Actor by) {}
}
