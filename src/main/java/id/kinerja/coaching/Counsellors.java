package id.kinerja.coaching;

import id.kinerja.access.Confidants;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote notes of counsellings, in whose place they were written, and who was named to be told. */
@Component
class Counsellors implements Confidants {

    private final JdbcClient jdbc;

    Counsellors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> among(Collection<String> accounts) {
        return Set.copyOf(jdbc.sql("""
                        select author from counselling_note where author = any(:accounts)
                        union
                        select author_for from counselling_note where author_for = any(:accounts)
                        union
                        select e.user_name from counselling_note n join employee e on e.id = n.receiver_id
                        where e.user_name = any(:accounts)
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
