package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** The sessions of these tests are in memory; these are in the database, as people's are. */
class StoredSessionsIT extends IntegrationTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void two_requests_at_once_may_add_the_same_to_a_session() {
        var sessions = new JdbcIndexedSessionRepository(jdbc, transactions);
        sessions.setTableName("kinerja.spring_session");
        StoredSessions.pagesAtOnce().customize(sessions);

        assertThat(addedTwice((SessionRepository<?>) sessions)).isEqualTo("second");
    }

    private static <S extends Session> String addedTwice(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S one = found(sessions, session.getId());
        S other = found(sessions, session.getId());
        one.setAttribute("token", "first");
        other.setAttribute("token", "second");
        sessions.save(one);
        sessions.save(other);
        try {
            return found(sessions, session.getId()).getRequiredAttribute("token");
        } finally {
            sessions.deleteById(session.getId());
        }
    }

    private static <S extends Session> S found(SessionRepository<S> sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
