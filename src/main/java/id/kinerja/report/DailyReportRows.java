package id.kinerja.report;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds daily reports; whoever writes locks the row first, so that one wins and the others see who did. */
interface DailyReportRows extends Repository<DailyReport, UUID> {

    Optional<DailyReport> findById(UUID id);

    Optional<DailyReport> findByEmployeeIdAndDay(UUID employeeId, LocalDate day);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from DailyReport r where r.employeeId = :employeeId and r.day = :day")
    Optional<DailyReport> lock(UUID employeeId, LocalDate day);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from DailyReport r where r.id = :id")
    Optional<DailyReport> lock(UUID id);

    /** Makes the day's report, unless a request at the same moment just made it. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into daily_report (id, version, employee_id, day, status, round, changed_at)
            values (:id, 0, :employeeId, :day, 'DRAFT', 0, :now)
            on conflict (employee_id, day) do nothing
            """)
    void make(UUID id, UUID employeeId, LocalDate day, Instant now);

    /** Writes what is not written yet, so that versions are what they will be. */
    void flush();

    /** Whether any report has an activity with this id. */
    @Query("select count(a) > 0 from ReportedActivity a where a.id = :id")
    boolean activityExists(UUID id);
}
