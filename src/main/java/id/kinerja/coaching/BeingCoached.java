package id.kinerja.coaching;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is being coached now. */
@Service
@Transactional(readOnly = true)
public class BeingCoached {

    private final JdbcClient jdbc;

    BeingCoached(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody's coaching runs; one that was only asked for or suggested, and has no plan yet, does not count. */
    public boolean isCoached(UUID employeeId) {
        return jdbc.sql("""
                        select exists (select from coaching_case where employee_id = ? and state <> 'CLOSED'
                                       and not (state = 'DRAFTING' and origin <> 'FOLLOW_UP'))
                        """).param(employeeId).query(Boolean.class).single();
    }
}
