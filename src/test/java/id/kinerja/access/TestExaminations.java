package id.kinerja.access;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Examinations as auditors record them, for tests that are about something else. */
public final class TestExaminations {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

    private TestExaminations() {}

    /** One that runs on the tests' day, and for ever after. */
    public static UUID running(JdbcClient jdbc, String auditor, UUID employee) {
        return record(jdbc, auditor, employee, LocalDate.of(2999, 12, 31), false);
    }

    /** The number of its letter. */
    static String letter(UUID id) {
        return "700/" + id;
    }

    static UUID record(JdbcClient jdbc, String auditor, UUID employee, LocalDate lastDay, boolean ended) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into examination (id, employee_id, auditor, letter_number, reason, first_day, last_day, opened_at,"
                                + " closed_at) values (?, ?, ?, ?, 'Uji', ?, ?, now(), case when ? then now() end)")
                .params(id, employee, auditor, letter(id), FIRST, lastDay, ended)
                .update();
        return id;
    }
}
