package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

class StoredSessionsIT extends IntegrationTest {

    @Autowired
    SessionRepository<?> sessions;

    @Test
    void two_requests_at_once_may_add_the_same_to_a_session() {
        assertThat(addedTwice(sessions)).isEqualTo("second");
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
